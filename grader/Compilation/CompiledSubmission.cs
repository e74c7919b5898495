using Katas.Grader.Gate;

namespace Katas.Grader.Compilation;

/// <summary>What came of compiling a submission, in a form that passes from process to process.</summary>
internal sealed record CompiledSubmission
{
    /// <summary>The assembly as it was written, which is what growth is measured on; null where it does not compile.</summary>
    public byte[]? Image { get; init; }

    /// <summary>The same with guards, which is what the tests run; null where there is nothing to guard.</summary>
    public byte[]? Guarded { get; init; }

    /// <summary>Why guards could not be put in, which costs quick verdicts and nothing else; null where they could.</summary>
    public string? GuardProblem { get; init; }

    /// <summary>The errors of the compiler, of very many the first.</summary>
    public IReadOnlyList<CompileError> Errors { get; init; } = [];

    /// <summary>Its public surface.</summary>
    public IReadOnlyList<string> Surface { get; init; } = [];

    /// <summary>What it uses that submissions may not use.</summary>
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <summary>Why the compiler could not get to the end of it, in one sentence; null where it could.</summary>
    public string? Problem { get; init; }

    public static CompiledSubmission Without(string problem) => new() { Problem = problem };
}
