using Katas.Grader.Grading;
using Katas.Grader.Submissions;
using Microsoft.Data.Sqlite;

namespace Katas.Grader.Progress;

/// <summary>
/// What the learner has done, in an SQLite file of the working copy that no commit holds. Losing it, or not being able to
/// read or write it, never costs a verdict: no method throws for the file's sake. What goes wrong is told in one sentence, and
/// the store then does no more; whoever goes on for longer makes a new one. Several processes may write at once.
/// </summary>
/// <param name="folder">The learner's own folder; made when there is something to note.</param>
/// <param name="time">The clock.</param>
/// <param name="tell">Is given the sentence.</param>
/// <param name="patience">How long others may take to finish what they are writing, in whole seconds; 10 by default.</param>
internal sealed class ProgressStore(string folder, TimeProvider time, Action<string> tell, TimeSpan? patience = null)
{
    private readonly ProgressFile _file = new(folder, time, patience ?? TimeSpan.FromSeconds(10));
    private bool _hasGivenUp;

    /// <summary>Notes a grading, unless it is not of the learner's own files or says nothing about them.</summary>
    public void Note(KataReport report)
    {
        if (report.Subject != Submission.Learner || report.Verdict is Verdict.NotStarted or Verdict.GraderError)
            return;

        var attempt = Attempt.Of(report, time.GetUtcNow());
        Write(tables =>
        {
            tables.Look(report.Kata.Slug, attempt.At);
            tables.Add(report.Kata.Slug, attempt);
        });
    }

    /// <summary>Notes that a kata was looked at, from which its time to solve counts; only the first time matters.</summary>
    public void NoteLook(string kata) => Write(tables => tables.Look(kata, time.GetUtcNow()));

    /// <summary>Notes that a kata's stub was put back, which begins a review of a solved one.</summary>
    public void NoteReset(string kata) => Write(tables => tables.Reset(kata, time.GetUtcNow()));

    /// <summary>Notes that one more hint is shown, up to the last; that is a look, too.</summary>
    /// <param name="kata">The kata's slug.</param>
    /// <param name="last">How many hints it has.</param>
    /// <returns>How many were shown before; 0 where that cannot be known.</returns>
    public int NoteHint(string kata, int last) => Write(tables =>
    {
        tables.Look(kata, time.GetUtcNow());
        var before = Math.Min(tables.Hints(kata), last);
        tables.Hint(kata, Math.Min(before + 1, last));
        return before;
    });

    /// <summary>Adds what another working copy remembers; what is known already changes nothing.</summary>
    /// <returns>How many attempts were new; null where nothing could be noted.</returns>
    public int? Merge(History history) => Write<int?>(tables => history.Katas.Sum(tables.Merge));

    /// <summary>Everything that is remembered; null where it cannot be read, which is told.</summary>
    public History? Read() => _file.Exists ? Try("read", () => _file.Read(tables => tables.All())) : History.Empty;

    private void Write(Action<ProgressTables> work) => Write(tables =>
    {
        work(tables);
        return true;
    });

    private T? Write<T>(Func<ProgressTables, T> work) => Try("noted", () => _file.Write(work));

    private T? Try<T>(string done, Func<T> work)
    {
        if (_hasGivenUp)
            return default;

        try
        {
            var result = work();
            if (_file.SetAside is { } name)
                tell($"{_file.Path} was damaged. It is kept as {name} beside it, and your progress begins anew.");
            _file.SetAside = null;
            return result;
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException or NewerFormException)
        {
            _hasGivenUp = true;
            tell(exception switch
            {
                NewerFormException newer => $"Your progress is not {done}: {_file.Path} is of form {newer.Form}, and this grader knows those up to {ProgressForm.Current}. Update the working copy.",
                SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED } =>
                    $"Your progress is not {done}: another program has locked {_file.Path}. It is from the next command on when that program has ended.",
                _ => $"Your progress is not {done}: {_file.Path} cannot be used: {exception.Message}",
            });
            return default;
        }
    }
}
