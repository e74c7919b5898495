using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Katas.Grader.Progress;

/// <summary>
/// What the learner has tried, in an SQLite file of the working copy that no commit holds. Losing it, or not being able to
/// read or write it, never costs a verdict.
/// </summary>
internal sealed class ProgressStore(string folder)
{
    private string File => Path.Combine(folder, "progress.db");

    /// <summary>Adds an attempt; says in one sentence why it could not, null where it could.</summary>
    public string? TryAdd(Attempt attempt)
    {
        try
        {
            Directory.CreateDirectory(folder);
            using var connection = Open();
            using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO Attempt (Kata, At, Verdict) VALUES ($kata, $at, $verdict)";
            command.Parameters.AddWithValue("$kata", attempt.Kata);
            command.Parameters.AddWithValue("$at", attempt.At.ToString("O", CultureInfo.InvariantCulture));
            command.Parameters.AddWithValue("$verdict", attempt.Verdict);
            command.ExecuteNonQuery();
            return null;
        }
        catch (Exception exception) when (IsAboutTheFile(exception))
        {
            return $"The attempt was not noted in {File}: {exception.Message}";
        }
    }

    /// <summary>The last attempt at each kata; none where the file cannot be read.</summary>
    public IReadOnlyDictionary<string, Attempt> Last()
    {
        var last = new Dictionary<string, Attempt>();
        if (!System.IO.File.Exists(File))
            return last;

        try
        {
            using var connection = Open();
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT Kata, At, Verdict FROM Attempt ORDER BY Id";
            using var rows = command.ExecuteReader();
            while (rows.Read())
                last[rows.GetString(0)] = new Attempt(rows.GetString(0), DateTimeOffset.Parse(rows.GetString(1), CultureInfo.InvariantCulture), rows.GetString(2));
        }
        catch (Exception exception) when (IsAboutTheFile(exception))
        {
            last.Clear();
        }

        return last;
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = File, Pooling = false, DefaultTimeout = 2 }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "CREATE TABLE IF NOT EXISTS Attempt (Id INTEGER PRIMARY KEY, Kata TEXT NOT NULL, At TEXT NOT NULL, Verdict TEXT NOT NULL)";
        command.ExecuteNonQuery();
        return connection;
    }

    private static bool IsAboutTheFile(Exception exception) => exception is SqliteException or IOException or UnauthorizedAccessException or FormatException;
}
