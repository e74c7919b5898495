using System.Data;
using Microsoft.Data.Sqlite;

namespace Katas.MoneyTransfer;

/// <summary>
/// Writes the transfer first, which takes the lock, and then both balances in one statement. What
/// cannot be done is rolled back, and only then told.
/// </summary>
public sealed class Ledger
{
    private readonly Func<SqliteConnection> _open;

    public Ledger(Func<SqliteConnection> open) => _open = open;

    public bool Transfer(long from, long to, long amount)
    {
        if (amount < 1)
            throw new ArgumentOutOfRangeException(nameof(amount), "The amount must be more than zero.");
        if (from == to)
            throw new ArgumentException("Both accounts are the same.", nameof(to));

        using var connection = _open();
        var transaction = connection.BeginTransaction(IsolationLevel.Serializable);
        try
        {
            Run(connection, "INSERT INTO Transfer (FromId, ToId, Amount) VALUES (@from, @to, @amount)", from, to, amount);
            var moved = Run(connection, """
                UPDATE Account SET Balance = Balance + IIF(Id = @to, @amount, -@amount)
                WHERE Id IN (@from, @to)
                  AND (SELECT COUNT(*) FROM Account WHERE Id IN (@from, @to)) = 2
                  AND (SELECT Balance FROM Account WHERE Id = @from) >= @amount
                  AND (SELECT Balance FROM Account WHERE Id = @to) <= 9223372036854775807 - @amount
                """, from, to, amount);
            if (moved == 2)
            {
                transaction.Commit();
                return true;
            }

            var payer = Balance(connection, from);
            var payee = Balance(connection, to);
            transaction.Rollback();
            return payer is null ? throw new ArgumentException("Unknown account.", nameof(from))
                : payee is null ? throw new ArgumentException("Unknown account.", nameof(to))
                : payer < amount ? false
                : throw new OverflowException();
        }
        finally
        {
            transaction.Dispose();
        }
    }

    private static int Run(SqliteConnection connection, string sql, long from, long to, long amount)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("@from", from);
        command.Parameters.AddWithValue("@to", to);
        command.Parameters.AddWithValue("@amount", amount);
        return command.ExecuteNonQuery();
    }

    private static long? Balance(SqliteConnection connection, long id)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Balance FROM Account WHERE Id = @id";
        command.Parameters.AddWithValue("@id", id);
        return command.ExecuteScalar() as long?;
    }
}
