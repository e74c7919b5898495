using System.Globalization;
using SQLitePCL;

namespace Katas.Testing;

/// <summary>
/// Holds a connection to reading tables, and to a number of steps, until it is disposed. Dispose statements first.
/// </summary>
internal sealed class SqlGuard : IDisposable
{
    /// <summary>One function call can make a value of a gigabyte in one step, so that counting steps is not enough.</summary>
    private const int MaxValueLength = 1_000_000;

    /// <summary>How many steps pass between two looks at the budget: few enough to be exact, many enough to cost nothing.</summary>
    private const int StepsBetweenLooks = 1_000;

    private readonly sqlite3 _database;
    private readonly long _maxSteps;
    private readonly int _valueLengthBefore;
    private long _steps;
    private string? _denied;

    public SqlGuard(sqlite3 database, long maxSteps)
    {
        (_database, _maxSteps) = (database, maxSteps);
        _valueLengthBefore = raw.sqlite3_limit(database, raw.SQLITE_LIMIT_LENGTH, MaxValueLength);
        raw.sqlite3_set_authorizer(database, Authorize, null);

        var interval = (int)Math.Clamp(maxSteps, 1, StepsBetweenLooks);
        raw.sqlite3_progress_handler(database, interval, _ => (_steps += interval) >= _maxSteps ? 1 : 0, null);
    }

    /// <summary>Says why SQLite did not do what it was asked to.</summary>
    public SqlQueryException Explain(string whatHappened)
    {
        if (_denied is not null)
            return Refused(_denied);

        if (_steps >= _maxSteps)
        {
            return new SqlQueryException(string.Create(CultureInfo.InvariantCulture,
                $"The query was stopped after {_maxSteps:N0} steps of SQLite's virtual machine: it does far too much, or never ends.")) { IsEndless = true };
        }

        return new SqlQueryException($"The query {whatHappened}: {raw.sqlite3_errmsg(_database).utf8_to_string()}.");
    }

    public static SqlQueryException Refused(string action) =>
        new($"The query must be a SELECT, VALUES or WITH that only reads tables, but it {action}.");

    public void Dispose()
    {
        raw.sqlite3_progress_handler(_database, 0, null!, null!);
        raw.sqlite3_set_authorizer(_database, (strdelegate_authorizer)null!, null!);
        raw.sqlite3_limit(_database, raw.SQLITE_LIMIT_LENGTH, _valueLengthBefore);
    }

    /// <summary>Allows what is known to be harmless and nothing else. What the arguments mean depends on the action.</summary>
    private int Authorize(object user, int action, string first, string second, string third, string fourth)
    {
        var denied = action switch
        {
            raw.SQLITE_SELECT or raw.SQLITE_RECURSIVE => null,
            raw.SQLITE_READ => IsInternal(first) ? $"reads {first}" : null,
            raw.SQLITE_FUNCTION => ReachesOutside(second) ? $"calls {second}" : null,
            raw.SQLITE_PRAGMA => $"runs PRAGMA {first}",
            raw.SQLITE_ATTACH or raw.SQLITE_DETACH => "attaches or detaches a database",
            raw.SQLITE_TRANSACTION or raw.SQLITE_SAVEPOINT => "begins or ends a transaction",
            raw.SQLITE_INSERT or raw.SQLITE_UPDATE or raw.SQLITE_DELETE when !IsInternal(first) => $"writes to {first}",
            _ => "changes the database",
        };
        _denied ??= denied;
        return denied is null ? raw.SQLITE_OK : raw.SQLITE_DENY;
    }

    /// <summary>The schema and SQLite's tables about itself: a query answers from the data.</summary>
    private static bool IsInternal(string table) =>
        table.StartsWith("sqlite_", StringComparison.OrdinalIgnoreCase)
        || table.StartsWith("pragma_", StringComparison.OrdinalIgnoreCase)
        || table.ToLowerInvariant() is "dbstat" or "bytecode" or "tables_used" or "fsdir" or "zipfile";

    /// <summary>The library lacks most of them; named all the same, because a build may have them.</summary>
    private static bool ReachesOutside(string function) =>
        function.ToLowerInvariant() is "load_extension" or "fts3_tokenizer" or "readfile" or "writefile" or "edit" or "zipfile";
}
