using Katas.Grader.Catalog;
using Katas.Grader.Submissions;

namespace Katas.Grader.Progress;

/// <summary>Where the learner stands with a kata.</summary>
internal enum KataState
{
    NotStarted,
    Started,
    Solved,
    DueForReview,
}

/// <summary>The same, with what it is told from.</summary>
/// <param name="Kata">The kata.</param>
/// <param name="State">What was ever solved is never less than solved again.</param>
/// <param name="History">What is remembered.</param>
/// <param name="Practice">What follows from it.</param>
internal sealed record Standing(Kata Kata, KataState State, KataHistory History, Practice Practice)
{
    public static Standing Of(Kata kata, KataHistory history, TimeProvider time)
    {
        var practice = Practice.Of(history, time.LocalTimeZone);
        var state = practice.Due is { } due ? (due <= time.Today() ? KataState.DueForReview : KataState.Solved)
            : StubComparison.IsUntouched(kata) ? KataState.NotStarted : KataState.Started;
        return new Standing(kata, state, history, practice);
    }
}
