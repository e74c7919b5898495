using Katas.Grader.Catalog;
using Katas.Grader.Grading;
using Katas.Grader.Submissions;
using Katas.Grader.Testing;

namespace Katas.Grader.Watching;

/// <summary>Who grades what a session watches. No call is made before the one before it has ended.</summary>
internal interface IWatchGrader
{
    /// <summary>Compiles a submission and runs its tests; tells the first that fails while the others are still to run.</summary>
    Task<KataReport> TestAsync(Kata kata, Submission submission, Action<TestResult> onFirstFailure, CancellationToken cancellation);

    /// <summary>Makes ready for the next submission of a kata, without waiting for it.</summary>
    void Prepare(Kata kata);

    /// <summary>Measures how a tested submission grows.</summary>
    Task<KataReport> MeasureAsync(KataReport tested, Submission submission, CancellationToken cancellation);
}
