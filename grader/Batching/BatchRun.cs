using Katas.Grader.Grading;
using Katas.Grader.Submissions;

namespace Katas.Grader.Batching;

/// <summary>Grades a plan, several submissions at once, and notes each as it is finished.</summary>
/// <param name="grader">Shared by all: it builds each kata once and keeps workers ready.</param>
/// <param name="journal">Where finished gradings are noted, and found again.</param>
/// <param name="conditions">What results depend on besides submission and kata.</param>
/// <param name="finished">Told of each row, one at a time.</param>
internal sealed class BatchRun(SubmissionGrader grader, Journal journal, string conditions, Action<BatchRow> finished)
{
    /// <summary>A terminal's Ctrl-C reaches the workers as well: this long after a worker's sudden end, we would know of it.</summary>
    private static readonly TimeSpan Afterwards = TimeSpan.FromMilliseconds(250);

    private readonly Lock _telling = new();

    /// <summary>The rows in the order of the plan, whatever order they were finished in.</summary>
    /// <param name="plan">What to grade.</param>
    /// <param name="jobs">How many at once.</param>
    /// <param name="cancellation">Ends the run with an <see cref="OperationCanceledException"/>; what is finished stays in the journal.</param>
    public async Task<IReadOnlyList<BatchRow>> RunAsync(BatchPlan plan, int jobs, CancellationToken cancellation)
    {
        var rows = new BatchRow[plan.Gradings.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellation };
        await Parallel.ForEachAsync(plan.Gradings.Index(), options, async (item, token) =>
        {
            var row = rows[item.Index] = await RowAsync(item.Item, plan.Identity.Complexity, token);
            lock (_telling)
                finished(row);
        });
        journal.Finish();
        return rows;
    }

    private async Task<BatchRow> RowAsync(PlannedGrading grading, bool complexity, CancellationToken cancellation)
    {
        if (grading.Entry.Problem is { } problem)
            return BatchRow.Of(grading.Entry, Verdict.NoSubmission, problem);

        var key = grading.Key(conditions);
        if (journal.Find(key) is { } known)
            return known;

        var row = await GradeAsync(grading, complexity, cancellation);
        if (row.Verdict is Verdict.Crashed or Verdict.GraderError)
            await Task.Delay(Afterwards, cancellation);
        cancellation.ThrowIfCancellationRequested();

        // What failed for the grader's own reasons is tried again by the next run.
        if (row.Verdict != Verdict.GraderError)
            journal.Add(key, row);
        return row;
    }

    private async Task<BatchRow> GradeAsync(PlannedGrading grading, bool complexity, CancellationToken cancellation)
    {
        try
        {
            var submission = grading.Entry.Read();
            return BatchEntry.Hash(submission) == grading.SubmissionHash
                ? BatchRow.Of(grading.Entry, await grader.GradeAsync(grading.Entry.Kata!, submission, complexity, cancellation))
                : BatchRow.Of(grading.Entry, Verdict.GraderError, "Its files changed while the batch was being graded: grade it again.");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return BatchRow.Of(grading.Entry, Verdict.GraderError, $"{exception.GetType().Name}: {exception.Message}");
        }
    }
}
