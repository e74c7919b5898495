using Microsoft.Data.Sqlite;

public sealed class Bookings(string connectionString)
{
    public bool Book(int seat, string customer)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "UPDATE seats SET customer = $customer WHERE id = $id AND customer IS NULL";
        command.Parameters.AddWithValue("$customer", customer);
        command.Parameters.Add("$id", SqliteType.Integer).Value = seat;
        try
        {
            var changed = command.ExecuteNonQuery();
            transaction.Commit();
            return changed == 1;
        }
        catch (SqliteException e) when (e.SqliteErrorCode is 5 or 6)
        {
            transaction.Rollback();
            return false;
        }
    }

    public async Task<List<(int Id, string? Customer)>> ListAsync(CancellationToken cancellation)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Mode = SqliteOpenMode.ReadOnly }.ToString());
        await connection.OpenAsync(cancellation);
        await using var command = new SqliteCommand("SELECT id, customer FROM seats ORDER BY id", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var seats = new List<(int, string?)>();
        while (await reader.ReadAsync(cancellation))
            seats.Add((reader.GetInt32(0), await reader.IsDBNullAsync(1, cancellation) ? null : reader.GetString(reader.GetOrdinal("customer"))));
        return seats;
    }

    public long Count(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM seats WHERE customer IS NOT NULL OR @x IS NULL";
        command.Parameters.Add(new SqliteParameter("@x", DBNull.Value));
        command.Prepare();
        return (long)command.ExecuteScalar()!;
    }
}
