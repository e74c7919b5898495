using Katas.Grader.Catalog;
using Katas.Grader.Grading;
using Katas.Grader.Submissions;
using Katas.Grader.Testing;

namespace Katas.Grader.Watching;

/// <summary>Keeps everything that the next grading needs running and loaded.</summary>
internal sealed class WarmGrader(SubmissionGrader grader) : IWatchGrader
{
    public Task<KataReport> TestAsync(Kata kata, Submission submission, Action<TestResult> onFirstFailure, CancellationToken cancellation) =>
        grader.GradeAsync(kata, submission, complexity: false, cancellation, onFirstFailure);

    public void Prepare(Kata kata) => Task.Run(() =>
    {
        try
        {
            grader.Prepare(kata);
        }
        catch (GraderException)
        {
            // The kata itself is broken, which is its verdict.
        }
    });

    public Task<KataReport> MeasureAsync(KataReport tested, Submission submission, CancellationToken cancellation) =>
        grader.MeasureAsync(tested, submission, cancellation);
}
