using Katas.Grader.Catalog;
using Katas.Grader.Compilation;
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
    /// <summary>For a test of a submission that is too slow: tests of right ones take less by far.</summary>
    private static readonly TimeSpan ShortPatience = TimeSpan.FromSeconds(3);

    private readonly GradingSlots _slots = new(Environment.ProcessorCount);
    private readonly CompilePool? _ownCompilers;
    private readonly SubmissionGrader _patient, _impatient;

    public VerificationGraders(Repository repository, Limits limits, CompilePool? compilers)
    {
        compilers ??= _ownCompilers = new CompilePool(limits);
        var measured = Environment.ProcessorCount;
        _patient = new SubmissionGrader(repository, limits, compilers, measured: measured);
        var patience = limits.Test < ShortPatience ? limits.Test : ShortPatience;
        _impatient = new SubmissionGrader(repository, limits with { Test = patience, Workers = 1 }, compilers, measured: measured) { MeasuresWhatRanOutOfTime = true };
    }

    /// <param name="kata">The kata.</param>
    /// <param name="submission">One of the kata's own.</param>
    /// <param name="aim">What is to be shown.</param>
    /// <param name="isExpected">Whether a report shows it.</param>
    /// <param name="started">Called when its turn has come.</param>
    /// <param name="cancellation">Ends the grading.</param>
    public async Task<KataReport> GradeAsync(Kata kata, Submission submission, GradingAim aim, Func<KataReport, bool> isExpected, Action started, CancellationToken cancellation)
    {
        var report = await _slots.SharedAsync(() => GradeAsync(aim == GradingAim.TooCostly ? _impatient : _patient), cancellation);

        // A test that fails has failed, whoever ran beside it; how fast something grows was perhaps hard to see.
        return aim == GradingAim.Tests || isExpected(report) || report.Tests.Any(test => test.Outcome == TestOutcome.Failed)
            ? report
            : await _slots.AloneAsync(() => GradeAsync(_patient), cancellation);

        Task<KataReport> GradeAsync(SubmissionGrader grader)
        {
            started();
            return grader.GradeAsync(kata, submission, complexity: aim != GradingAim.Tests, cancellation);
        }
    }

    /// <inheritdoc cref="SubmissionGrader.ContractViolationAsync"/>
    public Task<string?> ContractViolationAsync(Kata kata, Submission submission, CancellationToken cancellation) =>
        _patient.ContractViolationAsync(kata, submission, cancellation);

    public async ValueTask DisposeAsync()
    {
        await _patient.DisposeAsync();
        await _impatient.DisposeAsync();
        if (_ownCompilers is not null)
            await _ownCompilers.DisposeAsync();
        _slots.Dispose();
    }
}
