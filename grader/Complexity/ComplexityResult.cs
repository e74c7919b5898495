namespace Katas.Grader.Complexity;

/// <summary>The judgement on one operation and one resource.</summary>
/// <param name="Operation">The workload's method, with its kind of input.</param>
/// <param name="Resource"><c>time</c> or <c>space</c>.</param>
/// <param name="Required">The class that the statement allows.</param>
/// <param name="Outcome">How the growth stands to it.</param>
/// <param name="BestFit">The class that lies nearest; information only.</param>
/// <param name="Slope">The exponent by which cost grows beyond what is allowed: 0 is exactly as allowed, 1 a factor n more.</param>
/// <param name="Lower">Lower end of the slope's interval.</param>
/// <param name="Upper">Upper end.</param>
/// <param name="Signal">What was measured.</param>
/// <param name="Explanation">One sentence.</param>
/// <param name="Samples">The sizes.</param>
internal sealed record ComplexityResult(
    string Operation, string Resource, string Required, GrowthOutcome Outcome, string BestFit,
    double Slope, double Lower, double Upper, string Signal, string Explanation, IReadOnlyList<GrowthPoint> Samples)
{
    /// <summary>What is worth knowing beside the judgement; null where nothing is.</summary>
    public string? Note { get; init; }

    /// <summary>Whether a person must be told.</summary>
    public bool IsFailure => Outcome is GrowthOutcome.Exceeded or GrowthOutcome.TooCheap or GrowthOutcome.Wrong;
}
