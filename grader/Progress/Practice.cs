namespace Katas.Grader.Progress;

/// <summary>
/// How well a kata sits, told from its history. The first solved attempt makes it due again after a day. A review is a solved
/// attempt on the day that the kata is due or later, after its stub was put back; each in a row makes the interval longer, and
/// an attempt that fails on such a day makes it a day again. Solving it once more before it is due, or grading the same file
/// again, moves nothing.
/// </summary>
/// <param name="Solves">The days on which it was solved for the first time, or anew.</param>
/// <param name="Due">The day from which it is due for review; null until it is solved.</param>
/// <param name="IsBegunAnew">Whether its stub was put back, or an attempt failed, since it was solved.</param>
internal sealed record Practice(IReadOnlyList<DateOnly> Solves, DateOnly? Due, bool IsBegunAnew)
{
    /// <summary>The days from one solve in a row to the next; the last goes on for ever.</summary>
    private static readonly int[] Intervals = [1, 3, 7, 16, 35];

    private static readonly string _compileError = Reporting.Names.Of(Grading.Verdict.CompileError);

    /// <param name="history">What happened.</param>
    /// <param name="zone">Where the learner's days begin at midnight.</param>
    public static Practice Of(KataHistory history, TimeZoneInfo zone)
    {
        var solves = new List<DateOnly>();
        var (due, row, isAnew, hasFailed) = ((DateOnly?)null, 0, true, false);
        foreach (var (at, attempt) in Events(history))
        {
            var day = Days.Of(at, zone);
            switch (attempt)
            {
                case null:
                    isAnew = true;
                    break;
                case { IsSolved: false }:
                    isAnew = true;
                    hasFailed |= day >= due;
                    break;
                case { IsSolved: true } when isAnew:
                    solves.Add(day);
                    isAnew = false;
                    if (due is null || day >= due)
                    {
                        row = due is null || hasFailed ? 0 : Math.Min(row + 1, Intervals.Length - 1);
                        due = day.AddDays(Intervals[row]);
                        hasFailed = false;
                    }

                    break;
            }
        }

        return new Practice(solves, due, isAnew && solves.Count > 0);
    }

    /// <summary>Attempts, and resets as null, in order. A slip of the pen is no attempt that failed.</summary>
    private static IEnumerable<(DateTimeOffset At, Attempt? Attempt)> Events(KataHistory history) =>
        history.Resets.Select(at => (at, (Attempt?)null))
            .Concat(history.Attempts.Where(attempt => attempt.Verdict != _compileError).Select(attempt => (attempt.At, (Attempt?)attempt)))
            .OrderBy(moment => moment.Item1);
}
