using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace Katas.Testing;

/// <summary>
/// Counts the statements that run on one connection, whoever runs them, and their steps, as SQLite itself counts them.
/// </summary>
public sealed class SqlMeter : IDisposable
{
    private const uint Started = 0x01, Ended = 0x02, Closed = 0x08;
    private const int VmSteps = 4;

    /// <summary>Static, since a connection that nobody disposed still calls it when it is finalised.</summary>
    private static readonly TraceCallback Callback = OnEvent;

    private readonly SqliteConnection _connection;
    private readonly List<string> _statements = [];
    private readonly HashSet<nint> _running = [];
    private GCHandle _self;
    private long _steps;

    /// <param name="connection">An open connection; it is used by one thread at a time.</param>
    public SqlMeter(SqliteConnection connection)
    {
        _connection = connection;
        _self = GCHandle.Alloc(this);
        Trace(connection, Started | Ended | Closed, Callback, GCHandle.ToIntPtr(_self));
    }

    /// <summary>Is told the text of each statement before it does anything, of those that begin and end transactions too.</summary>
    public Action<string>? Before { get; set; }

    /// <summary>
    /// The texts of the statements that were run, without the values of parameters and without what begins or ends a
    /// transaction and without PRAGMA. A command that holds two statements runs two.
    /// </summary>
    public IReadOnlyList<string> Statements => _statements;

    /// <summary>Instructions of SQLite's virtual machine: the same on every machine.</summary>
    public long Steps => _steps + _running.Sum(statement => (long)sqlite3_stmt_status(statement, VmSteps, 0));

    /// <summary>Counts from zero again.</summary>
    public void Reset()
    {
        foreach (var statement in _running)
            _ = sqlite3_stmt_status(statement, VmSteps, 1);
        _statements.Clear();
        _steps = 0;
    }

    public void Dispose()
    {
        if (!_self.IsAllocated)
            return;

        Trace(_connection, 0, null, 0);
        Forget();
    }

    private static int OnEvent(uint happened, nint self, nint subject, nint text)
    {
        ((SqlMeter)GCHandle.FromIntPtr(self).Target!).Note(happened, subject, text);
        return 0;
    }

    private void Note(uint happened, nint statement, nint text)
    {
        if (happened == Closed)
        {
            Forget();
        }
        else if (happened == Ended)
        {
            _running.Remove(statement);
            _steps += sqlite3_stmt_status(statement, VmSteps, 1);
        }
        else if (Marshal.PtrToStringUTF8(text) is { } sql && !sql.StartsWith("-- TRIGGER", StringComparison.Ordinal) && _running.Add(statement))
        {
            // The statements inside a trigger come as comments, and belong to the statement that set it off.
            if (!IsControl(sql.TrimStart()))
                _statements.Add(sql.Trim());
            Before?.Invoke(sql);
        }
    }

    private static bool IsControl(string sql) =>
        new[] { "BEGIN", "COMMIT", "END", "ROLLBACK", "SAVEPOINT", "RELEASE", "PRAGMA" }
            .Any(word => sql.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    private void Forget()
    {
        _running.Clear();
        _self.Free();
    }

    private static void Trace(SqliteConnection connection, uint events, TraceCallback? callback, nint self)
    {
        var database = connection.Handle ?? throw new ArgumentException("The connection must be open.", nameof(connection));
        var result = sqlite3_trace_v2(database.DangerousGetHandle(), events, callback, self);
        SqliteException.ThrowExceptionForRC(result, database);
    }

    // SQLitePCLRaw wraps only the older functions, of which one disables the other.
    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int TraceCallback(uint happened, nint self, nint subject, nint text);

    [DllImport("e_sqlite3", CallingConvention = CallingConvention.Cdecl)]
    private static extern int sqlite3_trace_v2(nint database, uint events, TraceCallback? callback, nint self);

    [DllImport("e_sqlite3", CallingConvention = CallingConvention.Cdecl)]
    private static extern int sqlite3_stmt_status(nint statement, int counter, int reset);
}
