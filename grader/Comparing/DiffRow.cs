namespace Katas.Grader.Comparing;

/// <summary>What stands side by side; null where a side has nothing there.</summary>
internal sealed record DiffRow(DiffLine? Submission, DiffLine? Reference, bool IsEqual);
