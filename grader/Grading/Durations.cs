namespace Katas.Grader.Grading;

/// <summary>Where the time went, in milliseconds.</summary>
internal sealed record Durations(double Compile, double Tests, double Complexity, double Total);
