using Katas.Grader.Catalog;
using Katas.Grader.Compilation;
using Katas.Grader.Complexity;
using Katas.Grader.Testing;

namespace Katas.Grader.Grading;

/// <summary>Everything that is known about one submission of one kata.</summary>
/// <param name="Kata">The kata.</param>
/// <param name="Subject">Where the submission comes from.</param>
/// <param name="Verdict">Exactly one.</param>
/// <param name="Reason">One sentence that a person understands.</param>
internal sealed record KataReport(Kata Kata, string Subject, Verdict Verdict, string Reason)
{
    public IReadOnlyList<CompileError> Diagnostics { get; init; } = [];
    public IReadOnlyList<TestResult> Tests { get; init; } = [];
    public IReadOnlyList<ComplexityResult> Complexity { get; init; } = [];
    public Durations Milliseconds { get; init; } = new(0, 0, 0, 0);

    /// <summary>Whether the reference has nothing left to give away: solved, and not just because growth was not measured.</summary>
    public bool MaySeeReference => Verdict == Verdict.Solved && Complexity.Count > 0;
}
