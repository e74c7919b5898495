using System.Text.Json.Serialization;

namespace Katas.Grader.Progress;

/// <summary>What is remembered of one kata.</summary>
/// <param name="Kata">The kata's slug.</param>
/// <param name="FirstLook">When it was first shown, hinted at or graded; null where it never was.</param>
/// <param name="Hints">How many of its hints were shown.</param>
/// <param name="Resets">When its stub was put back, in order.</param>
/// <param name="Attempts">In order.</param>
internal sealed record KataHistory(string Kata, DateTimeOffset? FirstLook, int Hints, IReadOnlyList<DateTimeOffset> Resets, IReadOnlyList<Attempt> Attempts)
{
    [JsonIgnore]
    public Attempt? Last => Attempts is [.., var last] ? last : null;

    [JsonIgnore]
    public Attempt? FirstSolved => Attempts.FirstOrDefault(attempt => attempt.IsSolved);

    /// <summary>From the first look to the first time that it was solved, nights included; null where it never was.</summary>
    [JsonIgnore]
    public TimeSpan? TimeToSolve => FirstSolved is { } solved && FirstLook is { } look ? solved.At - look : null;

    public static KataHistory Blank(string kata) => new(kata, null, 0, [], []);
}
