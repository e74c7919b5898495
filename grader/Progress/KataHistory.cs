namespace Katas.Grader.Progress;

/// <summary>What is remembered of one kata.</summary>
/// <param name="Kata">The kata's slug.</param>
internal sealed record KataHistory(string Kata)
{
    /// <summary>When it was first shown, hinted at or graded; null where it never was.</summary>
    public DateTimeOffset? FirstLook { get; init; }

    /// <summary>How many of its hints were shown.</summary>
    public int Hints { get; init; }

    /// <summary>When its stub was put back, in order.</summary>
    public IReadOnlyList<DateTimeOffset> Resets { get; init; } = [];

    /// <summary>In order.</summary>
    public IReadOnlyList<Attempt> Attempts { get; init; } = [];

    public Attempt? Last => Attempts is [.., var last] ? last : null;

    public Attempt? FirstSolved => Attempts.FirstOrDefault(attempt => attempt.IsSolved);

    /// <summary>From the first look to the first time that it was solved, nights included; null where it never was.</summary>
    public TimeSpan? TimeToSolve => FirstSolved is { } solved && FirstLook is { } look ? solved.At - look : null;
}
