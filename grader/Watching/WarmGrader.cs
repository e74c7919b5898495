using Katas.Grader.Catalog;
using Katas.Grader.Grading;
using Katas.Grader.Submissions;

namespace Katas.Grader.Watching;

/// <summary>Keeps everything that the next grading needs running and loaded.</summary>
internal sealed class WarmGrader(SubmissionGrader grader) : IWatchGrader
{
    public async Task<KataReport> TestAsync(Kata kata, Submission submission, CancellationToken cancellation)
    {
        try
        {
            return await grader.GradeAsync(kata, submission, complexity: false, cancellation);
        }
        finally
        {
            grader.Prepare(kata);
        }
    }

    public Task<KataReport> MeasureAsync(KataReport tested, Submission submission, CancellationToken cancellation) =>
        grader.MeasureAsync(tested, submission, cancellation);
}
