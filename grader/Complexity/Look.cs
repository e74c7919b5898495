namespace Katas.Grader.Complexity;

/// <summary>One look at growth: a short one at everything, then longer ones at what is not clear yet.</summary>
/// <param name="Budget">Seconds of processor time for one operation on one kind of input.</param>
/// <param name="LiveSet">Whether to measure the memory held at the peak, which takes longer, instead of time and allocations.</param>
/// <param name="Only">The operations to look at, and the size to begin with; null looks at all, from their smallest size.</param>
internal sealed record Look(double Budget, bool LiveSet, IReadOnlyList<LookAt>? Only);

/// <summary>An operation that is to be looked at again.</summary>
/// <param name="Operation">Its name.</param>
/// <param name="Input">Its kind of input.</param>
/// <param name="From">The size to begin with: smaller ones have told what they can.</param>
/// <param name="To">The size to end with, however much of the budget is left.</param>
internal sealed record LookAt(string Operation, string Input, int From, int To);
