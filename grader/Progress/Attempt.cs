namespace Katas.Grader.Progress;

/// <summary>One grading of a learner's own files.</summary>
/// <param name="Kata">The kata's slug.</param>
/// <param name="At">When.</param>
/// <param name="Verdict">The verdict as reports spell it.</param>
internal sealed record Attempt(string Kata, DateTimeOffset At, string Verdict);
