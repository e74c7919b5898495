namespace Katas.Grader.Complexity;

/// <summary>One size in a report.</summary>
/// <param name="N">The size.</param>
/// <param name="Submission">Median cost of a call.</param>
/// <param name="Reference">The same of the reference.</param>
internal sealed record GrowthPoint(int N, double Submission, double Reference);
