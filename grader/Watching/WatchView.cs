using Katas.Grader.Catalog;
using Katas.Grader.Grading;

namespace Katas.Grader.Watching;

/// <summary>All that a screen needs to know.</summary>
/// <param name="Kata">The kata that is being watched.</param>
internal sealed record WatchView(Kata Kata)
{
    public WatchPhase Phase { get; init; } = WatchPhase.Testing;

    /// <summary>The last verdict; null before the first, and where there is nothing to grade.</summary>
    public KataReport? Report { get; init; }

    /// <summary>When that verdict came, by the learner's clock.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Why there is nothing to grade, in one sentence; null where there is.</summary>
    public string? Missing { get; init; }

    /// <summary>A sentence about what was done last; null where nothing needs to be said.</summary>
    public string? Notice { get; init; }

    /// <summary>Whether the system sends no events, so that the files are read again and again.</summary>
    public bool IsPolling { get; init; }

    /// <summary>What to go on with once this kata is solved; null where nothing is left.</summary>
    public Kata? Next { get; init; }

    /// <summary>How many hints the learner has asked for.</summary>
    public int Hints { get; init; }

    public WatchPage Page { get; init; }

    /// <summary>Which screenful of the page, from 0.</summary>
    public int Screenful { get; init; }
}
