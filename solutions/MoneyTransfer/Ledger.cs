using Microsoft.Data.Sqlite;

namespace Katas.MoneyTransfer;

public sealed class Ledger(Func<SqliteConnection> open)
{
    public bool Transfer(long from, long to, long amount)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(amount);
        if (from == to)
            throw new ArgumentException("An account cannot pay itself.", nameof(to));

        using var connection = open();

        // BEGIN IMMEDIATE: what is read from here on stays true until the commit, since nobody else can write.
        using var transaction = connection.BeginTransaction();
        var payer = Balance(connection, from) ?? throw new ArgumentException($"There is no account {from}.", nameof(from));
        var payee = Balance(connection, to) ?? throw new ArgumentException($"There is no account {to}.", nameof(to));
        if (payer < amount)
            return false;

        const string set = "UPDATE Account SET Balance = @balance WHERE Id = @id";
        Execute(connection, set, ("@balance", payer - amount), ("@id", from));
        Execute(connection, set, ("@balance", checked(payee + amount)), ("@id", to));
        const string note = "INSERT INTO Transfer (FromId, ToId, Amount) VALUES (@from, @to, @amount)";
        Execute(connection, note, ("@from", from), ("@to", to), ("@amount", amount));

        // Without this line, whichever way the method is left, disposing the transaction rolls it back.
        transaction.Commit();
        return true;
    }

    private static long? Balance(SqliteConnection connection, long account)
    {
        using var command = Command(connection, "SELECT Balance FROM Account WHERE Id = @id", ("@id", account));
        return (long?)command.ExecuteScalar();
    }

    private static void Execute(SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, long Value)> parameters)
    {
        using var command = Command(connection, sql, parameters);
        command.ExecuteNonQuery();
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, long Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
        return command;
    }
}
