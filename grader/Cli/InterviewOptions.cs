namespace Katas.Grader.Cli;

/// <summary>What <c>interview</c> was asked; null and none where nothing was said.</summary>
internal sealed record InterviewOptions(int? Minutes, string? Level, IReadOnlyList<string> Topics, int? Seed, bool Yes, bool Clock)
{
    public const int DefaultMinutes = 45;

    /// <summary>Whether it says what a new round is to be.</summary>
    public bool IsWish => Minutes is not null || Level is not null || Topics.Count > 0 || Seed is not null;
}
