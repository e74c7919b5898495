using Katas.Grader.Catalog;

namespace Katas.Grader.Interviewing;

/// <summary>While a round runs the book is closed: no hints, no references, no notes.</summary>
internal static class ClosedBook
{
    /// <summary>The round that runs now; null where none does, where its time is up, and where its file cannot be read.</summary>
    public static Round? Running(Repository repository, TimeProvider clock)
    {
        try
        {
            return new RoundStore(repository, clock).Read() is { IsOver: false } round ? round : null;
        }
        catch (UsageException)
        {
            return null;
        }
    }

    /// <summary>Why something must not be seen now, in one sentence; null where it may.</summary>
    /// <param name="what">As the beginning of the sentence: <c>Hints</c>.</param>
    public static string? Refusal(Repository repository, TimeProvider clock, string what) => Running(repository, clock) is { } round
        ? $"{what} stay hidden while the interview runs, until {LocalTime.Of(clock, round.End)}: 'kata interview finish' ends it."
        : null;

    /// <summary>Lets a command go on that shows what must not be seen during a round.</summary>
    /// <param name="what">What it shows, as the beginning of a sentence: <c>Hints</c>.</param>
    /// <exception cref="UsageException">A round runs.</exception>
    public static void Check(Repository repository, TimeProvider clock, string what)
    {
        if (Refusal(repository, clock, what) is { } sentence)
            throw new UsageException(sentence);
    }
}
