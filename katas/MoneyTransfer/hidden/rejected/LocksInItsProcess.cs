// rejected-by: tests: Two_servers_never_spend_the_same_money
// A lock of C# knows nothing of other servers.

using Microsoft.Data.Sqlite;

namespace Katas.MoneyTransfer;

public sealed class Ledger(Func<SqliteConnection> open)
{
    private static readonly Lock Gate = new();

    public bool Transfer(long from, long to, long amount)
    {
        if (amount <= 0)
            throw new ArgumentOutOfRangeException(nameof(amount));
        ArgumentOutOfRangeException.ThrowIfEqual(to, from);

        using var connection = open();
        lock (Gate)
        {
            return Transfer(connection, from, to, amount);
        }
    }

    private static bool Transfer(SqliteConnection connection, long from, long to, long amount)
    {
        using var command = connection.CreateCommand();
        command.Parameters.AddWithValue("$from", from);
        command.Parameters.AddWithValue("$to", to);
        command.Parameters.AddWithValue("$amount", amount);

        command.CommandText = "SELECT Balance FROM Account WHERE Id = $from";
        var payer = (long?)command.ExecuteScalar();
        using var transaction = connection.BeginTransaction();
        command.Transaction = transaction;
        if (!(payer >= amount) || Run("UPDATE Account SET Balance = Balance - $amount WHERE Id = $from") == 0)
        {
            return Exists("$from")
                ? false
                : throw new ArgumentException("The payer is unknown.", nameof(from));
        }

        if (Run("UPDATE Account SET Balance = Balance + $amount WHERE Id = $to AND Balance <= 9223372036854775807 - $amount") == 0)
        {
            throw Exists("$to")
                ? new OverflowException("The payee's balance is too large.")
                : new ArgumentException("The payee is unknown.", nameof(to));
        }

        Run("INSERT INTO Transfer (FromId, ToId, Amount) VALUES ($from, $to, $amount)");
        transaction.Commit();
        return true;

        int Run(string sql)
        {
            command.CommandText = sql;
            return command.ExecuteNonQuery();
        }

        bool Exists(string id)
        {
            command.CommandText = $"SELECT 1 FROM Account WHERE Id = {id}";
            return command.ExecuteScalar() is not null;
        }
    }
}
