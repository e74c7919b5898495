using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

public static class Accounts
{
    public static void Transfer(DbConnection connection, int from, int to, decimal amount)
    {
        using var transaction = connection.BeginTransaction(IsolationLevel.Serializable);
        Run(connection, transaction, "UPDATE account SET balance = balance - @amount WHERE id = @id", from, amount);
        Run(connection, transaction, "UPDATE account SET balance = balance + @amount WHERE id = @id", to, amount);
        transaction.Commit();
    }

    private static void Run(IDbConnection connection, IDbTransaction transaction, string sql, int id, decimal amount)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandType = CommandType.Text;
        command.Transaction = transaction;
        foreach (var (name, value) in new (string, object)[] { ("@id", id), ("@amount", amount) })
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }

        if (command.ExecuteNonQuery() != 1)
            throw new InvalidOperationException($"There is no account {id}.");
    }

    public static SqliteConnection Memory()
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        connection.CreateFunction("double", (long n) => 2 * n);
        return connection;
    }
}
