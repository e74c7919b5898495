using Katas.Grader.Compilation;
using Katas.Grader.Execution;

namespace Katas.Grader.Complexity;

/// <summary>Has a worker measure, judges what it measured, and looks again, longer, before anybody is failed.</summary>
internal sealed class ComplexityRunner(WorkerPool workers, Limits limits, Method method)
{
    /// <summary>Seconds of processor time for an operation: most verdicts need the first, the others go on to larger sizes.</summary>
    private static readonly double[] Budgets = [0.12, 1, 4];

    private const double LiveSetBudget = 1.5;

    /// <summary>Billions of instructions, for all operations together and for one at the least; a second counts a tenth or two.</summary>
    private const double CountBudget = 0.2, LeastCountBudget = 0.1;

    /// <exception cref="GraderException">The worker failed, through no fault of the submission.</exception>
    public async Task<IReadOnlyList<ComplexityResult>> RunAsync(BuiltKata kata, byte[] submission, CancellationToken cancellation)
    {
        var judgements = await MeasureAsync(kata, submission, new Look(Quantity.Cost, Budgets[0], Only: null), cancellation);
        if (method.IsWorstEnough && judgements.Count > 1)
            judgements = [judgements.MaxBy(judgement => Math.Abs(judgement.Time?.Slope ?? 0))!];

        // Beside itself a reference never costs more, however closely its time is looked at.
        var isReference = submission.AsSpan().SequenceEqual(kata.Reference);
        var doubtful = judgements.Where(judgement => judgement.IsUnclear && !(isReference && judgement.IsMetBesideReference)).ToList();

        // Starting under Valgrind takes seconds, which a second look takes anyway.
        var preparing = !isReference && judgements.Exists(judgement => judgement.WantsCounts) ? Task.Run(PrepareToCount, cancellation) : Task.CompletedTask;
        judgements = await LookAgainAsync(kata, submission, judgements, doubtful, Quantity.Cost, Budgets[1], cancellation);
        await preparing;
        if (!isReference)
            judgements = await CountAsync(kata, submission, judgements, cancellation);
        var unclear = judgements.Where(judgement => judgement.IsUnclear && !judgements.Exists(IsTooSlowByCount)).ToList();
        judgements = await LookAgainAsync(kata, submission, judgements, unclear, Quantity.Cost, Budgets[2], cancellation);

        // What is allocated bounds what is held from above: only where it grows too fast does the peak have to be measured.
        var hungry = judgements.Where(judgement => !judgement.IsFinal && judgement.Space?.Outcome == GrowthOutcome.Exceeded).ToList();
        if (!judgements.Exists(judgement => judgement.Time is { IsFailure: true }))
            judgements = await LookAgainAsync(kata, submission, judgements, hungry, Quantity.LiveSet, LiveSetBudget, cancellation);
        return [.. judgements.SelectMany(judgement => judgement.Results).Select(WithoutRashness)];
    }

    private void PrepareToCount()
    {
        if (CanCount)
            workers.Prepare(WorkerKind.Counts);
    }

    private bool CanCount => method.Counts && Valgrind.Installed is not null;

    private static bool IsTooSlowByCount(OperationJudgement judgement) => judgement.Time is { Signal: Judge.Instructions, Outcome: GrowthOutcome.Exceeded };

    /// <summary>What was allocated in all is no proof of what was held at once.</summary>
    private static ComplexityResult WithoutRashness(ComplexityResult result) => result is { Signal: Judge.AllocatedBytes, Outcome: GrowthOutcome.Exceeded }
        ? result with { Outcome = GrowthOutcome.Inconclusive, Explanation = $"{result.Explanation} How much of it is held at once was not measured." }
        : result;

    private async Task<List<OperationJudgement>> LookAgainAsync(
        BuiltKata kata, byte[] submission, List<OperationJudgement> known, List<OperationJudgement> unclear, Quantity quantity, double budget, CancellationToken cancellation)
    {
        if (unclear.Count == 0)
            return known;

        var look = LookAt(quantity, budget, unclear);
        var closer = (await MeasureAsync(kata, submission, look, cancellation)).ToDictionary(judgement => judgement.Operation.Label);
        return [.. known.Select(judgement => closer.GetValueOrDefault(judgement.Operation.Label) is { } again ? judgement.After(again) : judgement)];
    }

    /// <summary>Counts where that may change the judgement on time. Where it cannot be done the judgement stands.</summary>
    private async Task<List<OperationJudgement>> CountAsync(BuiltKata kata, byte[] submission, List<OperationJudgement> known, CancellationToken cancellation)
    {
        // Starting is half of what it takes, and which kind of input shows a factor log n in time is partly chance.
        var wanted = known.Where(judgement => judgement.MayBeCounted && known.Exists(other => other.WantsCounts && other.Operation.Name == judgement.Operation.Name)).ToList();
        var isFailedAnyhow = known.Exists(judgement => judgement.Time is { IsFailure: true } && !judgement.MayBeCounted);
        if (wanted.Count == 0 || isFailedAnyhow || !CanCount)
            return known;

        var look = LookAt(Quantity.Instructions, Math.Max(LeastCountBudget, CountBudget / wanted.Count), wanted);
        var counts = (await MeasureAsync(kata, submission, look, cancellation)).ToDictionary(judgement => judgement.Operation.Label);
        return [.. known.Select(judgement => counts.GetValueOrDefault(judgement.Operation.Label) is { } counted ? judgement.Counted(counted) : judgement)];
    }

    private static Look LookAt(Quantity quantity, double budget, List<OperationJudgement> judgements) =>
        new(quantity, budget, [.. judgements.Select(judgement => new LookAt(judgement.Operation.Name, judgement.Operation.Input, From(judgement, quantity), judgement.NextTo))]);

    private static int From(OperationJudgement judgement, Quantity quantity) => quantity switch
    {
        Quantity.LiveSet => judgement.LiveFrom,
        Quantity.Instructions => judgement.CountFrom,
        _ => judgement.NextFrom,
    };

    private async Task<List<OperationJudgement>> MeasureAsync(BuiltKata kata, byte[] submission, Look look, CancellationToken cancellation)
    {
        await using var worker = await workers.TakeAsync(look.Quantity == Quantity.Instructions ? WorkerKind.Counts : WorkerKind.Measures);
        await worker.SendAsync(new GrowthPlan(kata.Tests, submission, kata.Reference, Random.Shared.Next(), look with { EngineMilliseconds = method.EngineMilliseconds }), cancellation);

        IReadOnlyList<Operation> operations = [];
        var samples = new List<Sample>();
        SampleStarted? measuring = null;
        SampleStarted? last = null;
        var isDecided = false;
        await foreach (var workerEvent in worker.EventsAsync(before => before is null or PlanReceived ? limits.Startup : limits.Sample, cancellation))
        {
            switch (workerEvent)
            {
                case OperationsFound found:
                    operations = found.Operations;
                    break;
                case SampleStarted started:
                    isDecided = look.Quantity == Quantity.Instructions && operations.Any(operation => !Is(operation, started.Operation, started.Input) && IsExceeded(operation));
                    measuring = last = started;
                    break;
                case SampleTaken taken:
                    samples.Add(taken.Sample);
                    measuring = null;
                    break;
                case WorkerFault when look.Quantity == Quantity.Instructions:
                    break; // Valgrind is a help that may fail: what was counted before counts
                case WorkerFault fault:
                    throw new GraderException(fault.Message);
            }

            // Counting is slow, and one operation that grows too fast is enough to fail.
            if (isDecided)
                break;
        }

        var end = worker.End ?? new WorkerEnd(WorkerEndCause.Completed, "");
        if (end.Cause != WorkerEndCause.Completed && measuring is null && look.Quantity != Quantity.Instructions)
        {
            // Between two samples too, what ends or stops a worker that has begun is the submission.
            measuring = last ?? operations.Select(operation => new SampleStarted(operation.Name, operation.Input, 0)).FirstOrDefault()
                ?? throw new GraderException($"The worker ended before it measured. {end.ErrorText}".TrimEnd());
        }

        return [.. operations.Select(operation => Judged(operation, samples, end, measuring, look.Quantity, isFirst: look.Only is null)).OfType<OperationJudgement>()];

        bool IsExceeded(Operation operation) =>
            Judge.Counts(operation, [.. samples.Where(sample => Is(operation, sample.Operation, sample.Input) && sample.Mismatch is null)])?.Outcome == GrowthOutcome.Exceeded;
    }

    private static bool Is(Operation operation, string name, string input) => operation.Name == name && operation.Input == input;

    /// <summary>Null where the operation was not looked at, or not often enough to say anything.</summary>
    private OperationJudgement? Judged(Operation operation, List<Sample> all, WorkerEnd end, SampleStarted? interrupted, Quantity quantity, bool isFirst)
    {
        var samples = all.Where(sample => Is(operation, sample.Operation, sample.Input)).ToList();
        var good = samples.Where(sample => sample.Mismatch is null && !sample.IsOutOfMemory).ToList();
        if (samples.Find(sample => sample.Mismatch is not null) is { } wrong)
            return new OperationJudgement(operation, Judge.Wrong(operation, wrong), null, good) { IsFinal = true };

        if (samples.Find(sample => sample.IsOutOfMemory) is { } full)
        {
            if (quantity != Quantity.Cost || !isFirst)
                return null; // smaller sizes were judged before


            return new OperationJudgement(operation,
                operation.Time is { } time ? Judge.OutOfMemory(operation, "time", time, full.N, good) : null,
                operation.Space is { } space ? Judge.OutOfMemory(operation, "space", space, full.N, good) : null,
                good) { IsFinal = true };
        }

        // Under Valgrind everything takes fifty times as long: that a call did not end says nothing.
        if (quantity == Quantity.Instructions)
            return Judge.Counts(operation, good) is { } counts ? new OperationJudgement(operation, counts, null, good) : null;

        if (interrupted is not null && Is(operation, interrupted.Operation, interrupted.Input))
        {
            var result = end.Cause == WorkerEndCause.TimedOut
                ? Judge.Endless(operation, interrupted.N, limits.Sample, good)
                : Judge.Wrong(operation, interrupted.N, $"it ended the process. {end.Explanation}");
            return quantity == Quantity.LiveSet && result.Outcome == GrowthOutcome.Exceeded
                ? null // collecting garbage took the time, not the submission
                : new OperationJudgement(operation, result, null, good) { IsFinal = true };
        }

        var liveSet = quantity == Quantity.LiveSet;
        if (good.Count < 2)
            return isFirst ? new OperationJudgement(operation, Judge.Unmeasured(operation, good), null, good) { IsFinal = true } : null;

        return new OperationJudgement(operation,
            operation.Time is not null && !liveSet ? Judge.Time(operation, good) : null,
            operation.Space is not null ? Judge.Space(operation, good, liveSet ? Judge.LiveBytes : Judge.AllocatedBytes) : null,
            good);
    }
}
