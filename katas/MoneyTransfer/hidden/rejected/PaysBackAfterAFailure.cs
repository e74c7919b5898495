// rejected-by: tests: A_crash_at_any_moment_leaves_all_or_nothing
// Undoes the first step by hand when the second fails.

using Microsoft.Data.Sqlite;

namespace Katas.MoneyTransfer;

public sealed class Ledger(Func<SqliteConnection> open)
{
    public bool Transfer(long from, long to, long amount)
    {
        if (amount <= 0)
            throw new ArgumentOutOfRangeException(nameof(amount));
        ArgumentOutOfRangeException.ThrowIfEqual(to, from);

        using var connection = open();
        using var command = connection.CreateCommand();
        command.Parameters.AddWithValue("$from", from);
        command.Parameters.AddWithValue("$to", to);
        command.Parameters.AddWithValue("$amount", amount);

        if (Run("UPDATE Account SET Balance = Balance - $amount WHERE Id = $from AND Balance >= $amount") == 0)
        {
            return Exists("$from")
                ? false
                : throw new ArgumentException("The payer is unknown.", nameof(from));
        }

        if (Run("UPDATE Account SET Balance = Balance + $amount WHERE Id = $to AND Balance <= 9223372036854775807 - $amount") == 0)
        {
            Run("UPDATE Account SET Balance = Balance + $amount WHERE Id = $from");
            throw Exists("$to")
                ? new OverflowException("The payee's balance is too large.")
                : new ArgumentException("The payee is unknown.", nameof(to));
        }

        Run("INSERT INTO Transfer (FromId, ToId, Amount) VALUES ($from, $to, $amount)");
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
