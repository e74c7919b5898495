using Katas.Grader.Compilation;
using Katas.Grader.Execution;
using Katas.Testing;

namespace Katas.Grader.Testing;

/// <summary>
/// Sees to it that every scheduled test gets exactly one outcome: a test that hangs or ends its worker costs itself, and
/// the others run in a fresh worker.
/// </summary>
internal sealed class TestRunner(WorkerPool workers, Limits limits)
{
    /// <summary>What stands for all tests where a worker ended before it named them, once it had loaded the submission.</summary>
    private static readonly ScheduledTest BeforeTheFirst = new("", "", "Loading_the_tests", "Loading_the_tests", Hidden: false);

    /// <param name="kata">The kata's own code.</param>
    /// <param name="submission">The assembly under judgement.</param>
    /// <param name="cancellation">Ends the run with an <see cref="OperationCanceledException"/>.</param>
    /// <param name="onFirstFailure">Told the first test that fails while the others are still to run.</param>
    /// <param name="only">The one test method to run; null, and where there is none of that name, for all.</param>
    /// <exception cref="GraderException">A worker failed twice, through no fault of the submission, or there is no test.</exception>
    public async Task<IReadOnlyList<TestResult>> RunAsync(BuiltKata kata, byte[] submission, CancellationToken cancellation, Action<TestResult>? onFirstFailure = null, string? only = null)
    {
        IReadOnlyList<ScheduledTest>? scheduled = null;
        var outcomes = new Dictionary<string, TestEnded>();
        WorkerEnd? early = null;
        var faults = 0;
        var clock = TimeProvider.System.GetTimestamp();
        var ranAway = 0;

        for (var lost = 0; lost < limits.Workers && Remaining() > TimeSpan.Zero; lost++)
        {
            var completed = await RunWorkerAsync();
            if (completed)
                break;
        }

        if (scheduled is null && early is not null)
        {
            var blame = Blame(BeforeTheFirst.Id, early, limits.Startup);
            return [new TestResult(BeforeTheFirst, blame.Outcome, blame.Message, null, blame.Milliseconds)];
        }

        if (scheduled is null or [])
            throw new GraderException("No test was found to run.");
        return [.. scheduled.Select(Result)];

        TimeSpan Remaining() => limits.Tests - TimeProvider.System.GetElapsedTime(clock);

        TimeSpan Patience(WorkerEvent? last)
        {
            var wait = last is Execution.TestStarted or TestEnded ? limits.Test : limits.Startup;
            return wait < Remaining() ? wait : Remaining() is var rest && rest > TimeSpan.Zero ? rest : TimeSpan.Zero;
        }

        async Task<bool> RunWorkerAsync()
        {
            await using var worker = await workers.TakeAsync(WorkerKind.Tests);
            var isRehearsed = worker.Rehearsal?.Tests == kata.Tests;
            await worker.SendAsync(new TestPlan(isRehearsed ? [] : kata.Tests, submission, [.. outcomes.Keys], kata.VisibleClasses, only), cancellation);

            string? running = null;
            string? fault = null;
            var atOutputLimit = false;
            var isReady = false;
            await foreach (var workerEvent in worker.EventsAsync(Patience, cancellation))
            {
                switch (workerEvent)
                {
                    case PlanReceived:
                        isReady = true;
                        break;
                    case TestsFound found:
                        scheduled ??= found.Tests;
                        break;
                    case Execution.TestStarted started:
                        running = started.Id;
                        break;
                    case TestEnded ended when ended.Id == running:
                        outcomes.TryAdd(ended.Id, ended);
                        running = null;
                        if (ended.Outcome != TestOutcome.Passed && Interlocked.Exchange(ref onFirstFailure, null) is { } tell)
                            tell(Result(scheduled!.First(test => test.Id == ended.Id)));
                        atOutputLimit = ended.Outcome == TestOutcome.OutputLimit;
                        ranAway += ended.Outcome is TestOutcome.TimedOut or TestOutcome.Crashed ? 1 : 0;
                        break;
                    case WorkerFault workerFault:
                        fault = workerFault.Message;
                        break;
                }

                // What a guard ended did no harm to the worker, but it took its time, as one that has to be killed does.
                if (ranAway >= limits.Workers)
                    return true;
            }

            var end = worker.End!;
            if (fault is not null || !isReady)
            {
                // Machines have bad moments; a second failure is none.
                if (++faults > 1)
                    throw new GraderException(fault ?? $"A worker did not start. {end.ErrorText}".TrimEnd());
                return false;
            }

            if (scheduled is null)
            {
                early = end;
                return false;
            }

            if (end.Cause == WorkerEndCause.Completed)
                return true;

            // A worker ends itself at the output limit, with that outcome. Otherwise, where no test was running, the one that
            // would have come next is where the trail ends.
            if (atOutputLimit)
                return false;
            var culprit = running ?? scheduled.FirstOrDefault(test => !outcomes.ContainsKey(test.Id))?.Id;
            if (culprit is not null)
                outcomes.TryAdd(culprit, Blame(culprit, end, limits.Test));
            return false;
        }

        TestResult Result(ScheduledTest test) => outcomes.TryGetValue(test.Id, out var ended)
            ? new TestResult(test, ended.Outcome, ended.Message, ended.Output, ended.Milliseconds)
            : new TestResult(test, TestOutcome.NotRun, "Not run: the tests before it had used up the submission's time or workers.", null, 0);
    }

    private TestEnded Blame(string test, WorkerEnd end, TimeSpan given) => end switch
    {
        { Cause: WorkerEndCause.TimedOut } => new(test, TestOutcome.TimedOut, $"It had not ended after {given.TotalSeconds} s.", null, given.TotalMilliseconds),
        _ when SaidByGuard(end.ErrorText, "The loop in ") is { } sentence => new(test, TestOutcome.TimedOut, sentence, null, 0),
        _ when SaidByGuard(end.ErrorText, "The recursion in ") is { } sentence => new(test, TestOutcome.Crashed, sentence, null, 0),
        _ when end.ErrorText.Contains("Out of memory", StringComparison.Ordinal) || end.ErrorText.Contains(nameof(OutOfMemoryException), StringComparison.Ordinal) =>
            new(test, TestOutcome.OutOfMemory, $"The submission used more memory than the {limits.Heap >> 20} MiB it is given.", null, 0),
        _ when end.ErrorText.Contains("Stack overflow", StringComparison.Ordinal) =>
            new(test, TestOutcome.Crashed, "The call stack overflowed: a recursion went too deep, which no program can catch.", null, 0),
        { Cause: WorkerEndCause.Flooded } => new(test, TestOutcome.OutputLimit, $"The submission wrote more than {OutputLimitException.Limit >> 20} MiB past the console.", null, 0),
        _ => new(test, TestOutcome.Crashed, $"The submission ended the process{(end.Explanation.Length > 0 ? $": {end.Explanation}" : ".")}", null, 0),
    };

    /// <summary>What a guard said on a thread of the submission's own, where an exception ends the process.</summary>
    private static string? SaidByGuard(string errorText, string beginning) =>
        errorText.Split('\n').FirstOrDefault(line => line.Contains($"{nameof(RunawayException)}: {beginning}", StringComparison.Ordinal)) is { } line
            ? line[line.IndexOf(beginning, StringComparison.Ordinal)..].Trim() : null;
}
