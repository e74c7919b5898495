namespace Katas.Grader.Cli;

/// <summary>What <c>check</c> was asked.</summary>
internal sealed record CheckOptions(
    IReadOnlyList<string> Katas, bool All, bool Reference, string? Submission, bool Complexity, CheckOutputs Outputs, bool Spoil = false);
