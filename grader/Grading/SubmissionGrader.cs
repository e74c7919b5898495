using Katas.Grader.Catalog;
using Katas.Grader.Compilation;
using Katas.Grader.Complexity;
using Katas.Grader.Execution;
using Katas.Grader.Submissions;
using Katas.Grader.Testing;

namespace Katas.Grader.Grading;

/// <summary>Takes a submission from its text to its verdict.</summary>
/// <param name="repository">Where the katas are.</param>
/// <param name="limits">How much a submission may take.</param>
/// <param name="gate">Whether what a submission uses is looked at before it runs.</param>
internal sealed class SubmissionGrader(Repository repository, Limits limits, bool gate = true) : IAsyncDisposable
{
    private readonly KataBuilder _builder = new(repository);
    private readonly WorkerPool _workers = new(limits);

    /// <summary>Grades one submission; whatever it does, and whatever is wrong with the kata, becomes a report.</summary>
    /// <param name="kata">The kata.</param>
    /// <param name="submission">What was handed in.</param>
    /// <param name="complexity">Whether growth is measured too.</param>
    /// <param name="cancellation">Ends the grading with an <see cref="OperationCanceledException"/>.</param>
    public async Task<KataReport> GradeAsync(Kata kata, Submission submission, bool complexity, CancellationToken cancellation = default)
    {
        var clock = new PhaseClock();
        try
        {
            var report = await GradeAsync(kata, submission, complexity, clock, cancellation);
            return report with { Milliseconds = clock.Stop() };
        }
        catch (Exception exception) when (exception is GraderException or UsageException)
        {
            return new KataReport(kata, submission.Subject, Verdict.GraderError, exception.Message) { Milliseconds = clock.Stop() };
        }
    }

    /// <summary>How a submission that compiles breaks the kata's contract; null where it keeps it.</summary>
    public string? ContractViolation(Kata kata, Submission submission) =>
        ContractCheck.Violation(_builder.Build(kata).Contract, PublicSurface.Of(_builder.Compile(kata, submission).Symbols));

    public ValueTask DisposeAsync() => _workers.DisposeAsync();

    private async Task<KataReport> GradeAsync(Kata kata, Submission submission, bool complexity, PhaseClock clock, CancellationToken cancellation)
    {
        if (submission.Problem is null)
            _workers.Prepare(WorkerKind.Tests);
        if (!new Admission(_builder, gate).Admits(kata, submission, out var admitted, out var refusal))
            return refusal;

        var (built, image) = admitted;
        if (complexity)
            _workers.Prepare(WorkerKind.Measures);
        clock.Next();
        var tests = await new TestRunner(_workers, limits).RunAsync(built, image, cancellation);
        clock.Next();

        // Where tests only ran out of time, growth says why.
        var measured = complexity && tests.All(test => test.Outcome is TestOutcome.Passed or TestOutcome.TimedOut)
            ? await new ComplexityRunner(_workers, limits, Method.Default).RunAsync(built, image, cancellation) : [];
        return Verdicts.Of(kata, submission.Subject, tests, measured);
    }
}
