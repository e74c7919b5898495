using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Katas.Testing;

/// <summary>
/// A new SQLite database in a file of its own, for many connections at the same time (journal mode WAL). Connections that
/// a submission opens are watched: what they run, what it costs, and whether they are closed. The file is deleted when this
/// is disposed.
/// </summary>
/// <remarks>
/// Nothing is forced to the disk: what is tested is who sees what, and not what a power cut leaves.
/// </remarks>
public sealed class DatabaseFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kata-database-");
    private readonly ConcurrentBag<(SqliteConnection Connection, SqlMeter Meter)> _opened = [];
    private readonly ThreadLocal<bool> _telling = new();
    private readonly SqliteConnection _probe;
    private ExceptionDispatchInfo? _failure;
    private int _stillOpen;

    /// <summary>Creates the file and runs a script that creates its tables.</summary>
    public DatabaseFile(string schema)
    {
        Own = Connect(patience: TimeSpan.FromSeconds(30));
        Run("PRAGMA journal_mode = WAL; " + schema);
        _probe = Connect(patience: TimeSpan.Zero);
    }

    /// <summary>The test's own connection, which is not watched.</summary>
    public SqliteConnection Own { get; }

    /// <summary>
    /// Is called before each statement on a connection from <see cref="Open"/>, on the thread that runs it: the place for a
    /// test to let something else happen between two statements. It is not called for statements that it runs itself.
    /// </summary>
    public Action<SqliteConnection, string>? BeforeStatement { get; set; }

    /// <summary>How many connections from <see cref="Open"/> have not been closed.</summary>
    public int StillOpen => Volatile.Read(ref _stillOpen);

    /// <summary>How many connections <see cref="Open"/> has opened.</summary>
    public int Opened => _opened.Count;

    /// <summary>The steps of all statements on connections from <see cref="Open"/>; ask while none is running.</summary>
    public long Steps => _opened.Sum(opened => opened.Meter.Steps);

    /// <summary>Whether some connection holds the lock for writing, of which there is one.</summary>
    public bool IsLocked
    {
        get
        {
            var result = raw.sqlite3_exec(_probe.Handle!, "BEGIN IMMEDIATE");
            if (result == raw.SQLITE_BUSY)
                return true;

            SqliteException.ThrowExceptionForRC(result, _probe.Handle);
            SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(_probe.Handle!, "ROLLBACK"), _probe.Handle);
            return false;
        }
    }

    /// <summary>
    /// Opens one more connection, which the caller disposes. It waits up to 30 seconds for the lock of others; what waiting
    /// cannot mend (SQLITE_BUSY_SNAPSHOT) fails after a second, since the provider tries again for so long.
    /// </summary>
    public SqliteConnection Open()
    {
        var connection = Connect(patience: TimeSpan.FromSeconds(30));
        var meter = new SqlMeter(connection) { Before = sql => Tell(connection, sql) };
        Interlocked.Increment(ref _stillOpen);
        connection.StateChange += (_, change) =>
        {
            if (change.CurrentState == System.Data.ConnectionState.Closed)
                Interlocked.Decrement(ref _stillOpen);
            else if (change.CurrentState == System.Data.ConnectionState.Open)
                Interlocked.Increment(ref _stillOpen);
        };
        _opened.Add((connection, meter));
        return connection;
    }

    /// <summary>Runs a trusted script of any number of statements on the test's own connection.</summary>
    public void Run(string script)
    {
        using var command = Own.CreateCommand();
        command.CommandText = script;
        command.ExecuteNonQuery();
    }

    /// <inheritdoc cref="SqlQuery.Run"/>
    public SqlAnswer Query(string sql) => SqlQuery.Run(Own, sql);

    /// <summary>Throws what <see cref="BeforeStatement"/> threw, which cannot pass through SQLite.</summary>
    public void ThrowWhatTheHookThrew() => _failure?.Throw();

    public void Dispose()
    {
        BeforeStatement = null;
        foreach (var (connection, _) in _opened)
            connection.Dispose();
        _telling.Dispose();
        _probe.Dispose();
        Own.Dispose();
        _folder.Delete(recursive: true);
    }

    private SqliteConnection Connect(TimeSpan patience)
    {
        var file = new SqliteConnectionStringBuilder { DataSource = Path.Combine(_folder.FullName, "kata.db"), Pooling = false, DefaultTimeout = 1 };
        var connection = new SqliteConnection(file.ConnectionString);
        connection.Open();
        raw.sqlite3_busy_timeout(connection.Handle!, (int)patience.TotalMilliseconds);
        SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(connection.Handle!, "PRAGMA synchronous = OFF"), connection.Handle);
        return connection;
    }

    private void Tell(SqliteConnection connection, string sql)
    {
        if (_telling.Value || BeforeStatement is not { } hook)
            return;

        _telling.Value = true;
        try
        {
            hook(connection, sql);
        }
        catch (Exception exception)
        {
            Interlocked.CompareExchange(ref _failure, ExceptionDispatchInfo.Capture(exception), null);
        }
        finally
        {
            _telling.Value = false;
        }
    }
}
