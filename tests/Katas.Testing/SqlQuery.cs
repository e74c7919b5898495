using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Katas.Testing;

/// <summary>Runs one query that somebody else wrote, and counts what it cost.</summary>
public static class SqlQuery
{
    /// <summary>Runs exactly one reading statement; comments and a semicolon may stand around it.</summary>
    /// <param name="connection">
    /// An open connection. An authorizer and a progress handler of its own are lost: the call sets others and removes them.
    /// </param>
    /// <param name="sql">The query; it is not trusted.</param>
    /// <param name="maxSteps">After about how many steps of SQLite's virtual machine the query is stopped.</param>
    /// <param name="maxRows">How many rows the query may return.</param>
    /// <exception cref="SqlQueryException">
    /// The text is empty, holds more than one statement, has parameters, does not compile, or does anything but read
    /// tables; or the query failed, took more steps, or returned more rows than it may.
    /// </exception>
    public static SqlAnswer Run(SqliteConnection connection, string sql, long maxSteps = 100_000_000, int maxRows = 10_000)
    {
        var database = connection.Handle ?? throw new ArgumentException("The connection must be open.", nameof(connection));

        // SQLite reads up to the first NUL and would silently ignore what follows.
        if (sql.IndexOf('\0') is >= 0 and var place)
            throw new SqlQueryException($"The query holds a NUL character at index {place}.");

        using var guard = new SqlGuard(database, maxSteps);
        var result = raw.sqlite3_prepare_v2(database, sql, out var statement, out var rest);
        using (statement)
        {
            if (result != raw.SQLITE_OK)
                throw guard.Explain("cannot compile");

            RequireOneQuery(database, statement, rest);
            var columns = Enumerable.Range(0, raw.sqlite3_column_count(statement))
                .Select(column => raw.sqlite3_column_name(statement, column).utf8_to_string()).ToArray();
            var rows = ReadRows(statement, columns.Length, maxRows, guard);

            return new SqlAnswer(columns, rows, Count(statement, raw.SQLITE_STMTSTATUS_VM_STEP),
                Count(statement, raw.SQLITE_STMTSTATUS_FULLSCAN_STEP), Count(statement, raw.SQLITE_STMTSTATUS_SORT));
        }
    }

    private static void RequireOneQuery(sqlite3 database, sqlite3_stmt statement, string rest)
    {
        if (statement.IsInvalid)
            throw new SqlQueryException("The query is empty: there is nothing but white space and comments.");

        // Compiling what is left is the only sure way to tell a comment from a statement.
        var result = raw.sqlite3_prepare_v2(database, rest, out var second, out _);
        using (second)
        {
            if (result != raw.SQLITE_OK || !second.IsInvalid)
            {
                throw new SqlQueryException(
                    $"There must be exactly one statement, but after the first one comes {Show.Text(rest.Trim())}.");
            }
        }

        if (raw.sqlite3_stmt_isexplain(statement) != 0)
            throw SqlGuard.Refused("explains a statement");
        if (raw.sqlite3_stmt_readonly(statement) == 0)
            throw SqlGuard.Refused("changes the database");
        if (raw.sqlite3_bind_parameter_count(statement) > 0)
            throw new SqlQueryException("The query has parameters, but nothing gives them values.");
    }

    private static List<object?[]> ReadRows(sqlite3_stmt statement, int columns, int maxRows, SqlGuard guard)
    {
        var rows = new List<object?[]>();
        int result;
        while ((result = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
        {
            if (rows.Count == maxRows)
                throw new SqlQueryException(string.Create(CultureInfo.InvariantCulture, $"The query returns more than {maxRows:N0} rows."));

            rows.Add([.. Enumerable.Range(0, columns).Select(column => Value(statement, column))]);
        }

        return result == raw.SQLITE_DONE ? rows : throw guard.Explain("failed to run");
    }

    private static object? Value(sqlite3_stmt statement, int column) => raw.sqlite3_column_type(statement, column) switch
    {
        raw.SQLITE_INTEGER => raw.sqlite3_column_int64(statement, column),
        raw.SQLITE_FLOAT => raw.sqlite3_column_double(statement, column),
        // By its bytes, because text may hold a NUL.
        raw.SQLITE_TEXT => Encoding.UTF8.GetString(raw.sqlite3_column_blob(statement, column)),
        raw.SQLITE_BLOB => raw.sqlite3_column_blob(statement, column).ToArray(),
        _ => null,
    };

    private static long Count(sqlite3_stmt statement, int counter) => (uint)raw.sqlite3_stmt_status(statement, counter, 0);
}
