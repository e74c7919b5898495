using Katas.Grader.Compilation;
using Katas.Grader.Execution;

namespace Katas.Grader.Complexity;

/// <summary>Has a worker measure, judges what it measured, and looks again, longer, before anybody is failed.</summary>
internal sealed class ComplexityRunner(WorkerPool workers)
{
    /// <summary>How long one size of one operation may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private const double FirstLook = 0.12, SecondLook = 0.6;

    /// <exception cref="GraderException">The worker failed, through no fault of the submission.</exception>
    public async Task<IReadOnlyList<ComplexityResult>> RunAsync(BuiltKata kata, byte[] submission, CancellationToken cancellation)
    {
        var first = await MeasureAsync(kata, submission, FirstLook, liveSet: false, cancellation);
        if (first.TrueForAll(result => result.Outcome is GrowthOutcome.Met or GrowthOutcome.Wrong))
            return first;

        var second = first;
        if (first.Exists(result => result is { Resource: "time", Outcome: not GrowthOutcome.Met }) && !first.Exists(result => double.IsInfinity(result.Slope)))
            second = await MeasureAsync(kata, submission, SecondLook, liveSet: false, cancellation);

        // What is allocated bounds what is held from above: only where it grows too fast does the peak have to be measured.
        if (second.Exists(result => result is { Resource: "space", IsFailure: true }) && !second.Exists(result => result is { Resource: "time", IsFailure: true }))
        {
            var live = await MeasureAsync(kata, submission, SecondLook, liveSet: true, cancellation);
            second = [.. second.Where(result => result.Resource != "space"), .. live];
        }

        return second;
    }

    private async Task<List<ComplexityResult>> MeasureAsync(BuiltKata kata, byte[] submission, double budget, bool liveSet, CancellationToken cancellation)
    {
        await using var worker = workers.Take(measures: true);
        await worker.SendAsync(new GrowthPlan(kata.Tests, submission, kata.Reference, Random.Shared.Next(), budget, liveSet), cancellation);

        IReadOnlyList<Operation> operations = [];
        var samples = new List<Sample>();
        SampleStarted? measuring = null;
        await foreach (var workerEvent in worker.EventsAsync(last => last is null ? 3 * Patience : Patience, cancellation))
        {
            switch (workerEvent)
            {
                case OperationsFound found:
                    operations = found.Operations;
                    break;
                case SampleStarted started:
                    measuring = started;
                    break;
                case SampleTaken taken:
                    samples.Add(taken.Sample);
                    measuring = null;
                    break;
                case WorkerFault fault:
                    throw new GraderException(fault.Message);
            }
        }

        if (worker.End!.Cause != WorkerEndCause.Completed && measuring is null)
            throw new GraderException($"The worker ended while it measured. {worker.End.ErrorText}");

        return [.. operations.SelectMany(operation => Judged(operation, samples, worker.End, measuring, liveSet))];
    }

    private static IEnumerable<ComplexityResult> Judged(Operation operation, List<Sample> all, WorkerEnd end, SampleStarted? interrupted, bool liveSet)
    {
        var samples = all.Where(sample => sample.Operation == operation.Name && sample.Input == operation.Input).ToList();
        var good = samples.Where(sample => sample.Mismatch is null).ToList();
        if (samples.Find(sample => sample.Mismatch is not null) is { } wrong)
        {
            yield return Judge.Wrong(operation, wrong);
            yield break;
        }

        if (interrupted is not null && (interrupted.Operation, interrupted.Input) == (operation.Name, operation.Input))
        {
            yield return end.Cause == WorkerEndCause.TimedOut
                ? Judge.Endless(operation, interrupted.N, good)
                : Judge.Wrong(operation, new Sample(operation.Name, operation.Input, interrupted.N, [], [], 0, 0, $"it ended the process. {end.Explanation}"));
            yield break;
        }

        // Operations behind an interrupted one were not measured; the interruption decides.
        if (good.Count < 2)
            yield break;
        if (operation.Time is not null && !liveSet)
            yield return Judge.Time(operation, good);
        if (operation.Space is not null)
            yield return Judge.Space(operation, good, liveSet ? "live-bytes" : "allocated-bytes");
    }
}
