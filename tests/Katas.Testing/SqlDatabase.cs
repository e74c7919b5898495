using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Katas.Testing;

/// <summary>A new SQLite database in memory, gone when it is disposed.</summary>
public sealed class SqlDatabase : IDisposable
{
    /// <summary>Opens the database and runs a script that creates its tables.</summary>
    public SqlDatabase(string schema)
    {
        Connection = new SqliteConnection("Data Source=:memory:;Pooling=False");
        Connection.Open();
        Run(schema);
    }

    /// <summary>The open connection; the database lives as long as it does.</summary>
    public SqliteConnection Connection { get; }

    /// <summary>How many rows were ever inserted, changed or deleted.</summary>
    public int TotalChanges => raw.sqlite3_total_changes(Connection.Handle!);

    /// <summary>Runs a trusted script of any number of statements.</summary>
    /// <exception cref="SqliteException">A statement failed.</exception>
    public void Run(string script)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = script;
        command.ExecuteNonQuery();
    }

    /// <summary>
    /// Inserts many rows in one transaction with one prepared statement: <c>Insert("INSERT INTO T VALUES (?, ?)", rows)</c>.
    /// </summary>
    /// <param name="statement">An INSERT with a <c>?</c> for each value.</param>
    /// <param name="rows">The values: null, int, long, double, string or byte[].</param>
    /// <exception cref="SqliteException">A row was refused; then none was inserted.</exception>
    public void Insert(string statement, IEnumerable<object?[]> rows)
    {
        using var transaction = Connection.BeginTransaction();
        var result = raw.sqlite3_prepare_v2(Connection.Handle!, statement, out var insert);
        using (insert)
        {
            SqliteException.ThrowExceptionForRC(result, Connection.Handle);
            foreach (var row in rows)
            {
                for (var index = 0; index < row.Length; index++)
                    SqliteException.ThrowExceptionForRC(Bind(insert, index + 1, row[index]), Connection.Handle);

                // SQLITE_DONE is no error to ThrowExceptionForRC.
                SqliteException.ThrowExceptionForRC(raw.sqlite3_step(insert), Connection.Handle);
                raw.sqlite3_reset(insert);
            }
        }

        transaction.Commit();
    }

    /// <inheritdoc cref="SqlQuery.Run"/>
    public SqlAnswer Query(string sql) => SqlQuery.Run(Connection, sql);

    public void Dispose() => Connection.Dispose();

    private static int Bind(sqlite3_stmt statement, int index, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, index),
        int number => raw.sqlite3_bind_int64(statement, index, number),
        long number => raw.sqlite3_bind_int64(statement, index, number),
        double number => raw.sqlite3_bind_double(statement, index, number),
        string text => raw.sqlite3_bind_text(statement, index, text),
        byte[] bytes => raw.sqlite3_bind_blob(statement, index, bytes),
        _ => throw new ArgumentException($"A {value.GetType()} cannot be stored.", nameof(value)),
    };
}
