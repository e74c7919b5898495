using System.Globalization;
using Katas.Grader.Batching;
using Microsoft.Data.Sqlite;

namespace Katas.Grader.Progress;

/// <summary>Reads and writes the tables of the present form, within somebody else's transaction. Times are UTC and sort as text.</summary>
internal sealed class ProgressTables(SqliteConnection connection)
{
    /// <summary>The earliest look stays.</summary>
    public void Look(string kata, DateTimeOffset at) =>
        connection.Execute("INSERT INTO Look VALUES ($1, $2) ON CONFLICT DO UPDATE SET At = MIN(At, excluded.At)", kata, Text(at));

    public void Reset(string kata, DateTimeOffset at) => connection.Execute("INSERT OR IGNORE INTO Reset VALUES ($1, $2)", kata, Text(at));

    public int Hints(string kata) => (int)(long)(connection.Scalar("SELECT Shown FROM Hint WHERE Kata = $1", kata) ?? 0L);

    /// <summary>The higher count stays.</summary>
    public void Hint(string kata, int shown) =>
        connection.Execute("INSERT INTO Hint VALUES ($1, $2) ON CONFLICT DO UPDATE SET Shown = MAX(Shown, excluded.Shown)", kata, shown);

    public void Add(string kata, Attempt attempt)
    {
        var id = connection.Scalar(
            "INSERT INTO Attempt (Kata, At, Verdict, Passed, Total, Milliseconds) VALUES ($1, $2, $3, $4, $5, $6) RETURNING Id",
            kata, Text(attempt.At), attempt.Verdict, attempt.Tests.Passed, attempt.Tests.Total, attempt.Milliseconds)!;
        foreach (var growth in attempt.Growth)
            connection.Execute("INSERT INTO Growth VALUES ($1, $2, $3, $4)", id, growth.Operation, growth.Resource, growth.Nearest);
    }

    /// <returns>How many attempts were new.</returns>
    public int Merge(KataHistory history)
    {
        if (history.FirstLook is { } look)
            Look(history.Kata, look);
        if (history.Hints > 0)
            Hint(history.Kata, history.Hints);
        foreach (var reset in history.Resets)
            Reset(history.Kata, reset);

        var added = 0;
        foreach (var attempt in history.Attempts.Where(attempt => !Holds(history.Kata, attempt)))
        {
            Add(history.Kata, attempt);
            added++;
        }

        return added;
    }

    public History All()
    {
        var growth = connection.Query("SELECT Attempt, Operation, Resource, Nearest FROM Growth ORDER BY rowid",
            row => (Attempt: row.GetInt64(0), Growth: new NearestGrowth(row.GetString(1), row.GetString(2), row.GetString(3)))).ToLookup(row => row.Attempt, row => row.Growth);
        var attempts = connection.Query("SELECT Kata, At, Verdict, Passed, Total, Milliseconds, Id FROM Attempt ORDER BY At, Id", row => (Kata: row.GetString(0), Attempt: new Attempt(
            Time(row.GetString(1)), row.GetString(2), new TestCount(row.GetInt32(3), row.GetInt32(4)), [.. growth[row.GetInt64(6)]], row.GetDouble(5)))).ToLookup(row => row.Kata, row => row.Attempt);
        var resets = connection.Query("SELECT Kata, At FROM Reset ORDER BY At", row => (Kata: row.GetString(0), At: Time(row.GetString(1)))).ToLookup(row => row.Kata, row => row.At);
        var hints = connection.Query("SELECT Kata, Shown FROM Hint", row => (Kata: row.GetString(0), Shown: row.GetInt32(1))).ToDictionary(row => row.Kata, row => row.Shown);
        var looks = connection.Query("SELECT Kata, At FROM Look", row => (Kata: row.GetString(0), At: Time(row.GetString(1)))).ToDictionary(row => row.Kata, row => row.At);

        return new History([.. attempts.Select(group => group.Key).Union(resets.Select(group => group.Key)).Union(hints.Keys).Union(looks.Keys)
            .Order(StringComparer.Ordinal)
            .Select(kata => new KataHistory(kata, looks.TryGetValue(kata, out var look) ? look : null, hints.GetValueOrDefault(kata), [.. resets[kata]], [.. attempts[kata]]))]);
    }

    private bool Holds(string kata, Attempt attempt) =>
        connection.Scalar("SELECT 1 FROM Attempt WHERE Kata = $1 AND At = $2 AND Verdict = $3", kata, Text(attempt.At), attempt.Verdict) is not null;

    private static string Text(DateTimeOffset time) => time.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset Time(string text) => DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture);
}
