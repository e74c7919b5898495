using System.Diagnostics.CodeAnalysis;
using Katas.Grader.Catalog;
using Katas.Grader.Compilation;
using Katas.Grader.Gate;
using Katas.Grader.Submissions;

namespace Katas.Grader.Grading;

/// <summary>
/// Lets a submission be run if it can be read, compiles, is started, uses only what submissions may and keeps the contract;
/// otherwise says what is wrong.
/// </summary>
/// <param name="builder">Compiles.</param>
/// <param name="gate">Whether what a submission uses is looked at; without, what lies behind the gate is on its own.</param>
internal sealed class Admission(KataBuilder builder, bool gate = true)
{
    /// <exception cref="GraderException">The kata itself does not compile.</exception>
    public bool Admits(Kata kata, Submission submission, [NotNullWhen(true)] out Admitted? admitted, [NotNullWhen(false)] out KataReport? refusal)
    {
        admitted = null;
        refusal = null;
        if (submission.Problem is { } problem)
        {
            refusal = new KataReport(kata, submission.Subject, Verdict.ContractBroken, problem);
            return false;
        }

        var compiled = builder.Compile(kata, submission);
        if (compiled.Image is not { } image)
        {
            refusal = new KataReport(kata, submission.Subject, Verdict.CompileError, CompileReason(compiled.Errors)) { Diagnostics = compiled.Errors };
            return false;
        }

        if (!IsStarted(kata, image))
        {
            refusal = new KataReport(kata, submission.Subject, Verdict.NotStarted, "The stub is untouched.");
            return false;
        }

        if (gate && GateCheck.Refusals(compiled.Source, compiled.Written, image) is { Count: > 0 } refusals)
        {
            refusal = new KataReport(kata, submission.Subject, Verdict.Rejected, GateReason(refusals)) { Diagnostics = [.. refusals.Select(Diagnostic)] };
            return false;
        }

        var built = builder.Build(kata);
        if (ContractCheck.Violation(built.Contract, PublicSurface.Of(compiled.Symbols)) is { } violation)
        {
            refusal = new KataReport(kata, submission.Subject, Verdict.ContractBroken, violation);
            return false;
        }

        admitted = new Admitted(built, image);
        return true;
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
