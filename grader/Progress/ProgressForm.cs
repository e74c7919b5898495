using Microsoft.Data.Sqlite;

namespace Katas.Grader.Progress;

/// <summary>
/// The form of the tables, which SQLite's <c>user_version</c> counts. Every form is brought to the next by one step, so that
/// no file is too old; steps are never changed once learners have files that went through them.
/// </summary>
internal static class ProgressForm
{
    private static readonly string[] Steps =
    [
        // The first files do not say that they are of form 1: theirs is 0, as that of a new file.
        """
        CREATE TABLE IF NOT EXISTS Attempt (Id INTEGER PRIMARY KEY, Kata TEXT NOT NULL, At TEXT NOT NULL, Verdict TEXT NOT NULL);
        """,
        """
        ALTER TABLE Attempt ADD COLUMN Passed INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE Attempt ADD COLUMN Total INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE Attempt ADD COLUMN Milliseconds REAL NOT NULL DEFAULT 0;
        CREATE TABLE Growth (Attempt INTEGER NOT NULL REFERENCES Attempt, Operation TEXT NOT NULL, Resource TEXT NOT NULL, Nearest TEXT NOT NULL);
        CREATE TABLE Look (Kata TEXT PRIMARY KEY, At TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE Hint (Kata TEXT PRIMARY KEY, Shown INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE Reset (Kata TEXT NOT NULL, At TEXT NOT NULL, PRIMARY KEY (Kata, At)) WITHOUT ROWID;
        INSERT INTO Look SELECT Kata, MIN(At) FROM Attempt GROUP BY Kata;
        CREATE INDEX AttemptByKata ON Attempt (Kata, At);
        CREATE INDEX GrowthByAttempt ON Growth (Attempt);
        """,
    ];

    public static int Current => Steps.Length;

    /// <exception cref="NewerFormException">The file is of a form that is not known yet.</exception>
    public static void Update(SqliteConnection connection)
    {
        if (Of(connection) == Current)
            return;

        using var transaction = connection.BeginTransaction(deferred: false);
        for (var form = Of(connection); form < Current; form++)
            connection.Execute($"{Steps[form]} PRAGMA user_version = {form + 1};");
        transaction.Commit();
    }

    private static int Of(SqliteConnection connection)
    {
        var form = (int)(long)connection.Scalar("PRAGMA user_version")!;
        return form <= Current ? form : throw new NewerFormException(form);
    }
}

/// <summary>A file is of a form that only a newer grader knows.</summary>
internal sealed class NewerFormException(int form) : Exception
{
    public int Form => form;
}
