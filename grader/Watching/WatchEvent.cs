using Katas.Grader.Catalog;
using Katas.Grader.Grading;

namespace Katas.Grader.Watching;

/// <summary>What a session reacts to, one after the other.</summary>
internal abstract record WatchEvent
{
    internal sealed record Changed(Kata Kata, FileChange Change) : WatchEvent;

    internal sealed record Pressed(WatchKey Key) : WatchEvent;

    /// <param name="Grading">Which one: those that were cancelled may still have been on their way.</param>
    /// <param name="Report">What came of it.</param>
    /// <param name="IsLast">Whether nothing more will come of it.</param>
    internal sealed record Graded(CancellationTokenSource Grading, KataReport Report, bool IsLast) : WatchEvent;

    /// <param name="Grading">Which one.</param>
    /// <param name="Report">Of the first test that failed, alone.</param>
    internal sealed record Failing(CancellationTokenSource Grading, KataReport Report) : WatchEvent;

    /// <summary>Something could not be remembered.</summary>
    internal sealed record Forgotten(string Sentence) : WatchEvent;

    /// <summary>After a kata was solved: what to go on with.</summary>
    internal sealed record Solved(KataReport Report, Kata? Next) : WatchEvent;

    /// <summary>The terminal has another size.</summary>
    internal sealed record Resized : WatchEvent;

    /// <summary>A source of events broke.</summary>
    internal sealed record Failed(Exception Exception) : WatchEvent;
}
