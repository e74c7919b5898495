using Katas.Grader.Catalog;
using Katas.Grader.Compilation;
using Katas.Grader.Complexity;
using Katas.Grader.Execution;
using Katas.Grader.Grading;
using Katas.Grader.Submissions;
using Katas.Grader.Testing;

namespace Katas.Grader.Verification;

/// <summary>
/// Grades the submissions of several katas side by side, as many as there are processors, since a kata has a dozen of them
/// and each keeps one processor busy. A surprise that may come from measuring in company is looked at again, alone.
/// </summary>
internal sealed class VerificationGraders : IAsyncDisposable
{
    /// <summary>For a test of a known-wrong submission: many of them hang, and tests of right ones take less by far.</summary>
    private static readonly TimeSpan ShortPatience = TimeSpan.FromSeconds(4);

    private readonly GradingSlots _slots = new(Environment.ProcessorCount);
    private readonly CompilePool? _ownCompilers;
    private readonly SubmissionGrader _patient, _slow, _hungry;

    public VerificationGraders(Repository repository, Limits limits, CompilePool? compilers)
    {
        compilers ??= _ownCompilers = new CompilePool(limits);
        var measured = Environment.ProcessorCount;
        _patient = new SubmissionGrader(repository, limits, compilers, measured: measured);
        var patience = limits.Test < ShortPatience ? limits.Test : ShortPatience;
        limits = limits with { Test = patience, Workers = 1 };
        _slow = new SubmissionGrader(repository, limits, compilers, measured: measured) { MeasuresWhatRanOutOfTime = true, Method = Method.Default with { IsWorstEnough = true } };
        _hungry = new SubmissionGrader(repository, limits, compilers, measured: measured) { MeasuresWhatRanOutOfTime = true, Method = Method.Default with { Counts = false } };
    }

    /// <param name="kata">The kata.</param>
    /// <param name="submission">One of the kata's own.</param>
    /// <param name="aim">What is to be shown.</param>
    /// <param name="test">The test that is to fail, which is run alone at first; null for all.</param>
    /// <param name="isExpected">Whether a report shows it.</param>
    /// <param name="started">Called when its turn has come.</param>
    /// <param name="cancellation">Ends the grading.</param>
    public async Task<KataReport> GradeAsync(Kata kata, Submission submission, GradingAim aim, string? test, Func<KataReport, bool> isExpected, Action started, CancellationToken cancellation)
    {
        var report = await _slots.SharedAsync(() => GradeAsync(For(aim), test), cancellation);
        if (isExpected(report))
            return report;

        // It may have needed more time; and which others fail helps to see what is wrong.
        if (aim == GradingAim.Tests)
            return await _slots.SharedAsync(() => GradeAsync(_patient), cancellation);

        // A test that fails has failed, whoever ran beside it; how fast something grows was perhaps hard to see.
        return report.Tests.Any(test => test.Outcome == TestOutcome.Failed)
            ? report
            : await _slots.AloneAsync(() => GradeAsync(_patient), cancellation);

        // Counting instructions tells a factor log n in time, takes longest of all, and says nothing of memory.
        SubmissionGrader For(GradingAim aim) => aim switch
        {
            GradingAim.Solved => _patient,
            GradingAim.TooHungry => _hungry,
            _ => _slow,
        };

        Task<KataReport> GradeAsync(SubmissionGrader grader, string? only = null)
        {
            started();
            return grader.GradeAsync(kata, submission, complexity: aim != GradingAim.Tests, cancellation, only: only);
        }
    }

    /// <inheritdoc cref="SubmissionGrader.ContractViolationAsync"/>
    public Task<string?> ContractViolationAsync(Kata kata, Submission submission, CancellationToken cancellation) =>
        _patient.ContractViolationAsync(kata, submission, cancellation);

    public async ValueTask DisposeAsync()
    {
        await _patient.DisposeAsync();
        await _slow.DisposeAsync();
        await _hungry.DisposeAsync();
        if (_ownCompilers is not null)
            await _ownCompilers.DisposeAsync();
        _slots.Dispose();
    }
}
