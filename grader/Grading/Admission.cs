using Katas.Grader.Catalog;
using Katas.Grader.Compilation;
using Katas.Grader.Execution;
using Katas.Grader.Gate;
using Katas.Grader.Submissions;

namespace Katas.Grader.Grading;

/// <summary>
/// Lets a submission be run if it can be read, compiles, is started, uses only what submissions may and keeps the contract;
/// otherwise says what is wrong.
/// </summary>
/// <param name="builder">Compiles the kata's own code.</param>
/// <param name="compilers">Compile the submission.</param>
/// <param name="gate">Whether what a submission uses is looked at; without, what lies behind the gate is on its own.</param>
/// <param name="withGuards">Whether the tests run with guards; without them the deadline and the end of the process do their work.</param>
internal sealed class Admission(KataBuilder builder, CompilePool compilers, bool gate = true, bool withGuards = true)
{
    /// <returns>The submission, or why it may not be run: always exactly one of the two.</returns>
    /// <exception cref="GraderException">The kata itself does not compile.</exception>
    public async Task<(Admitted? Admitted, KataReport? Refusal)> AdmitAsync(Kata kata, Submission submission, CancellationToken cancellation)
    {
        if (submission.Problem is { } unreadable)
            return Refused(Verdict.ContractBroken, unreadable);

        var compiled = await compilers.CompileAsync(builder.Plan(kata, submission, gate, withGuards), cancellation);
        if (compiled.Problem is { } problem)
            return Refused(Verdict.CompileError, problem);
        if (compiled.Image is not { } image)
            return Refused(Verdict.CompileError, CompileReason(compiled.Errors), compiled.Errors);
        if (compiled.Refusals is { Count: > 0 } refusals)
            return Refused(Verdict.Rejected, GateReason(refusals), [.. refusals.Select(Diagnostic)]);
        // Code that is elsewhere than the kata asks for breaks the contract, which says more than that nothing was started.
        if (!IsStarted(kata, image) && compiled.Surface.Any(member => member.Contains(kata.Namespace, StringComparison.Ordinal)))
            return Refused(Verdict.NotStarted, "The stub is untouched.");

        // Where it was never compiled before it takes seconds, which nobody has to wait for who has changed their mind.
        var built = await Task.Run(() => builder.Build(kata), cancellation).WaitAsync(cancellation);
        return ContractCheck.Violation(built.Contract, compiled.Surface) is { } violation
            ? Refused(Verdict.ContractBroken, violation)
            : (new Admitted(built, image, compiled.Guarded ?? image), null);

        (Admitted?, KataReport?) Refused(Verdict verdict, string reason, IReadOnlyList<CompileError>? errors = null) =>
            (null, new KataReport(kata, submission.Subject, verdict, reason) { Diagnostics = errors ?? [] });
    }

    private static bool IsStarted(Kata kata, byte[] image)
    {
        using var stream = new MemoryStream(image);
        return Katas.Testing.StartedRule.IsStarted(stream, kata.Namespace);
    }

    private static string GateReason(IReadOnlyList<Refusal> refusals) =>
        refusals[0].Message + (refusals.Count == 1 ? "" : $" And {refusals.Count - 1} more.");

    private static CompileError Diagnostic(Refusal refusal) =>
        new("gate", refusal.File, refusal.Line, refusal.Column, refusal.Message, refusal.SourceLine);

    private static string CompileReason(IReadOnlyList<CompileError> errors) =>
        errors.Count == 1 ? "It does not compile." : $"It does not compile: {errors.Count} errors.";
}
