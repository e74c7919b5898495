namespace Katas.Grader.Complexity;

/// <summary>One look at growth: a short one at everything, then longer ones at what is not clear yet.</summary>
/// <param name="Quantity">What to measure.</param>
/// <param name="Budget">For one operation on one kind of input: seconds of processor time, or billions of instructions where those are counted.</param>
/// <param name="Only">The operations to look at, and the size to begin with; null looks at all, from their smallest size.</param>
internal sealed record Look(Quantity Quantity, double Budget, IReadOnlyList<LookAt>? Only)
{
    /// <summary>How long an iteration of BenchmarkDotNet's engine lasts, where that takes the place of the sampler's rounds.</summary>
    public double? EngineMilliseconds { get; init; }
}

/// <summary>An operation that is to be looked at again.</summary>
/// <param name="Operation">Its name.</param>
/// <param name="Input">Its kind of input.</param>
/// <param name="From">The size to begin with: smaller ones have told what they can.</param>
/// <param name="To">The size to end with, however much of the budget is left.</param>
internal sealed record LookAt(string Operation, string Input, int From, int To);
