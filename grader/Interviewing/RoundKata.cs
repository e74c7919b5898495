namespace Katas.Grader.Interviewing;

/// <summary>A kata of a round.</summary>
/// <param name="Kata">Its slug.</param>
/// <param name="FirstGreen">When the files were read that a grading first found solved; null where none has.</param>
internal sealed record RoundKata(string Kata, DateTimeOffset? FirstGreen = null);
