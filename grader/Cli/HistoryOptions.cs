namespace Katas.Grader.Cli;

/// <summary>What <c>history</c> was asked.</summary>
internal sealed record HistoryOptions(string? Kata, string? Export, string? Import);
