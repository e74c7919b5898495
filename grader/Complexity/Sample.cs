namespace Katas.Grader.Complexity;

/// <summary>What one operation cost at one size, side by side.</summary>
/// <param name="Operation">The operation's name.</param>
/// <param name="Input">Its kind of input.</param>
/// <param name="N">The size.</param>
/// <param name="Submission">Cost of a call in each round: nanoseconds of processor time, counted units, or instructions.</param>
/// <param name="Reference">The same for the reference, rounds interleaved.</param>
/// <param name="SubmissionBytes">Bytes allocated by a call, or held at its peak where the live set was measured.</param>
/// <param name="ReferenceBytes">The same for the reference.</param>
/// <param name="Mismatch">How the submission's result differs from the reference's; null where it does not.</param>
internal sealed record Sample(
    string Operation, string Input, int N, double[] Submission, double[] Reference, double SubmissionBytes, double ReferenceBytes, string? Mismatch)
{
    /// <summary>Bytes that a call of the submission allocated in all, where the bytes above are those held at the peak.</summary>
    public double Allocated { get; init; }

    /// <summary>Whether memory ran out, before enough sizes were measured to say how it grows.</summary>
    public bool IsOutOfMemory { get; init; }

    /// <summary>Whether the submission answers an input that it has seen before from memory, so that only first calls say what its work costs.</summary>
    public bool IsRemembered { get; init; }

    /// <summary>Nanoseconds of the submission's longest single operation, where a call is many of them.</summary>
    public double? Longest { get; init; }

    /// <summary>The same of the reference.</summary>
    public double? ReferenceLongest { get; init; }

    /// <summary>Which series of exactly doubling sizes it belongs to, where there are several.</summary>
    public int Phase { get; init; }
}
