using Katas.Grader.Catalog;
using Katas.Grader.Compilation;
using Katas.Grader.Complexity;
using Katas.Grader.Execution;
using Katas.Grader.Submissions;
using Katas.Grader.Testing;

namespace Katas.Grader.Grading;

/// <summary>Takes a submission from its text to its verdict; several at once, if asked.</summary>
/// <param name="repository">Where the katas are.</param>
/// <param name="limits">How much a submission may take.</param>
/// <param name="compilers">Shared with others who compile; without them the grader has its own.</param>
/// <param name="gate">Whether what a submission uses is looked at before it runs.</param>
/// <param name="measured">How many may be measured at once: one, unless whoever asks can bear that measurements disturb each other.</param>
internal sealed class SubmissionGrader(Repository repository, Limits limits, CompilePool? compilers = null, bool gate = true, int measured = 1) : IAsyncDisposable
{
    private readonly KataBuilder _builder = new(repository);
    private readonly SemaphoreSlim _measuring = new(measured);
    private readonly WorkerPool _workers = new(limits);
    private readonly CompilePool _compilers = compilers ?? new CompilePool(limits);

    /// <summary>Whether the tests run with guards; off, to see that what stands behind the guards comes to the same verdict.</summary>
    public bool WithGuards { get; init; } = true;

    /// <summary>
    /// Whether growth is measured, too, where the time for tests was used up before all of them had run; off, so many tests
    /// that do not end are taken for an endless loop.
    /// </summary>
    public bool MeasuresWhatRanOutOfTime { get; init; }

    /// <summary>By what means growth is measured.</summary>
    public Method Method { get; init; } = Method.Default;

    /// <summary>Grades one submission; whatever it does, and whatever is wrong with the kata, becomes a report.</summary>
    /// <param name="kata">The kata.</param>
    /// <param name="submission">What was handed in.</param>
    /// <param name="complexity">Whether growth is measured too.</param>
    /// <param name="cancellation">Ends the grading with an <see cref="OperationCanceledException"/>.</param>
    /// <param name="onFirstFailure">Told the first test that fails while the others are still to run.</param>
    /// <param name="only">The one test method to run; null, and where there is none of that name, for all.</param>
    public async Task<KataReport> GradeAsync(
        Kata kata, Submission submission, bool complexity, CancellationToken cancellation = default, Action<TestResult>? onFirstFailure = null, string? only = null)
    {
        var clock = new PhaseClock();
        try
        {
            var report = await GradeAsync(kata, submission, complexity, clock, onFirstFailure, only, cancellation);
            return report with { Milliseconds = clock.Stop() };
        }
        catch (Exception exception) when (exception is GraderException or UsageException)
        {
            return new KataReport(kata, submission.Subject, Verdict.GraderError, exception.Message) { Milliseconds = clock.Stop() };
        }
    }

    /// <summary>Starts ahead what grading a submission of this kata will need.</summary>
    public void Prepare(Kata kata)
    {
        _compilers.Prepare();
        var built = _builder.Build(kata);
        _workers.Prepare(WorkerKind.Tests, new Rehearsal(built.Tests, built.Reference, built.VisibleClasses));
    }

    /// <summary>Measures the growth of a submission whose tests are through, and makes the verdict of both.</summary>
    /// <param name="tested">What the tests came to.</param>
    /// <param name="submission">The same submission.</param>
    /// <param name="cancellation">Ends the grading with an <see cref="OperationCanceledException"/>.</param>
    public async Task<KataReport> MeasureAsync(KataReport tested, Submission submission, CancellationToken cancellation)
    {
        var start = TimeProvider.System.GetTimestamp();
        try
        {
            _workers.Prepare(WorkerKind.Measures);
            var (admitted, refusal) = await new Admission(_builder, _compilers, gate, WithGuards).AdmitAsync(tested.Kata, submission, cancellation);
            if (admitted is null)
                return refusal!;

            var report = Verdicts.Of(tested.Kata, tested.Subject, tested.Tests, await MeasureAsync(admitted.Kata, admitted.Image, cancellation));
            var spent = TimeProvider.System.GetElapsedTime(start).TotalMilliseconds;
            return report with { Milliseconds = tested.Milliseconds with { Complexity = spent, Total = tested.Milliseconds.Total - tested.Milliseconds.Complexity + spent } };
        }
        catch (GraderException exception)
        {
            return tested with { Verdict = Verdict.GraderError, Reason = exception.Message };
        }
    }

    /// <summary>How a submission that compiles breaks the kata's contract; null where it keeps it.</summary>
    public async Task<string?> ContractViolationAsync(Kata kata, Submission submission, CancellationToken cancellation)
    {
        var compiled = await _compilers.CompileAsync(_builder.Plan(kata, submission, withGate: false, withGuards: false), cancellation);
        return ContractCheck.Violation(_builder.Build(kata).Contract, compiled.Surface);
    }

    public async ValueTask DisposeAsync()
    {
        await _workers.DisposeAsync();
        if (compilers is null)
            await _compilers.DisposeAsync();
    }

    private async Task<KataReport> GradeAsync(
        Kata kata, Submission submission, bool complexity, PhaseClock clock, Action<TestResult>? onFirstFailure, string? only, CancellationToken cancellation)
    {
        if (submission.Problem is null)
        {
            _compilers.Prepare();
            _workers.Prepare(WorkerKind.Tests);
        }

        var (admitted, refusal) = await new Admission(_builder, _compilers, gate, WithGuards).AdmitAsync(kata, submission, cancellation);
        if (admitted is null)
            return refusal!;

        var (built, image, guarded) = admitted;
        if (complexity)
            _workers.Prepare(WorkerKind.Measures);
        clock.Next();
        var tests = await new TestRunner(_workers, limits).RunAsync(built, guarded, cancellation, onFirstFailure, only);
        clock.Next();

        // Where tests only ran out of time, growth says why.
        var measured = complexity && tests.All(test => test.Outcome is TestOutcome.Passed or TestOutcome.TimedOut || MeasuresWhatRanOutOfTime && test.Outcome == TestOutcome.NotRun)
            ? await MeasureAsync(built, image, cancellation) : [];
        return Verdicts.Of(kata, submission.Subject, tests, measured);
    }

    /// <summary>One at a time, usually: two measurements side by side share caches and memory.</summary>
    private async Task<IReadOnlyList<ComplexityResult>> MeasureAsync(BuiltKata built, byte[] image, CancellationToken cancellation)
    {
        await _measuring.WaitAsync(cancellation);
        try
        {
            return await new ComplexityRunner(_workers, limits, Method).RunAsync(built, image, cancellation);
        }
        finally
        {
            _measuring.Release();
        }
    }
}
