using Katas.Grader.Complexity;

namespace Katas.Grader.Comparing;

/// <summary>What an operation costs, the submission and the reference side by side.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Signal">What was measured.</param>
/// <param name="N">The largest size at which both were.</param>
/// <param name="Submission">What a call of the submission costs there.</param>
/// <param name="Reference">The same of the reference.</param>
/// <param name="Required">The class that the statement allows.</param>
/// <param name="SubmissionFit">The class that lies nearest to the submission's costs.</param>
/// <param name="ReferenceFit">The same of the reference.</param>
internal sealed record MeasuredPair(
    string Operation, string Signal, int N, double Submission, double Reference, string Required, string SubmissionFit, string ReferenceFit)
{
    /// <summary>Null where both were measured at no size.</summary>
    public static MeasuredPair? Of(ComplexityResult result) => result.Samples.LastOrDefault(point => point.Reference > 0 || result.Resource == "space") is not { } largest ? null
        : new MeasuredPair(result.Operation, result.Signal, largest.N, largest.Submission, largest.Reference, result.Required, result.BestFit, Judge.ReferenceFit(result));
}
