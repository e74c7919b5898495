using System.Globalization;
using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace Katas.Grader.Progress;

/// <summary>The SQLite file itself: opens it, brings it to the present form, and sets a damaged one aside.</summary>
internal sealed class ProgressFile(string folder, TimeProvider time, TimeSpan patience)
{
    public string Path { get; } = System.IO.Path.Combine(folder, "progress.db");

    public bool Exists => System.IO.Path.Exists(Path);

    /// <summary>What the file is called now that was found to be damaged; null where none was.</summary>
    public string? SetAside { get; set; }

    /// <exception cref="SqliteException">The file is locked, or cannot be read.</exception>
    /// <exception cref="IOException">The same.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    /// <exception cref="NewerFormException">Only a newer grader can read it.</exception>
    public T Read<T>(Func<ProgressTables, T> work) => Whole(() => InTransaction(work, deferred: true));

    /// <summary>All of it, or nothing.</summary>
    /// <inheritdoc cref="Read"/>
    public T Write<T>(Func<ProgressTables, T> work)
    {
        Directory.CreateDirectory(folder);
        return Whole(() => InTransaction(work, deferred: false));
    }

    private T InTransaction<T>(Func<ProgressTables, T> work, bool deferred)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false, DefaultTimeout = (int)patience.TotalSeconds }.ToString());
        connection.Open();
        ProgressForm.Update(connection);
        using var transaction = connection.BeginTransaction(deferred);
        var result = work(new ProgressTables(connection));
        transaction.Commit();
        return result;
    }

    private T Whole<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            // Another process may be doing the same; its new file must not be taken for the damaged one.
            using var alone = new FileStream(System.IO.Path.Combine(folder, "progress.lock"), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            try
            {
                return work();
            }
            catch (Exception still) when (IsDamage(still))
            {
                Move();
            }

            return work();
        }
    }

    private void Move()
    {
        var day = time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var name = Enumerable.Range(1, int.MaxValue).Select(number => $"progress-damaged-{day}-{number}.db").First(name => !File.Exists(System.IO.Path.Combine(folder, name)));
        // SQLite has used up the journal of a write that was broken off, if there was one, before it finds damage.
        File.Move(Path, System.IO.Path.Combine(folder, name));
        SetAside = name;
    }

    /// <summary>No database, a torn one, or one whose tables or values are not those that its form has.</summary>
    private static bool IsDamage(Exception exception) => exception
        is SqliteException { SqliteErrorCode: SQLITE_NOTADB or SQLITE_CORRUPT or SQLITE_ERROR or SQLITE_MISMATCH } or FormatException or InvalidCastException;
}
