using Microsoft.Data.Sqlite;

public sealed class Accounts(Func<SqliteConnection> open)
{
    public long Balance(long account)
    {
        var connection = open();
        try
        {
            var command = connection.CreateCommand();
            command.CommandText = "SELECT Balance FROM Account WHERE Id = @id";
            command.Parameters.AddWithValue("@id", account);
            var balance = (long)command.ExecuteScalar()!;
            command.Dispose();
            return balance;
        }
        finally
        {
            connection.Dispose();
        }
    }
}
