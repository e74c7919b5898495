using System.Reflection;
using Katas.Grader.Execution;
using Katas.Testing;

namespace Katas.Grader.Complexity;

/// <summary>
/// Measures submission and reference side by side in one process: sizes double, jittered so that they cannot be
/// recognised; each size has fresh inputs, cycled through so that no branch predictor learns one of them; rounds of
/// submission and reference alternate in random order; every result is compared.
/// </summary>
internal sealed class Sampler(GrowthPlan plan, EventChannel channel)
{
    private const int Inputs = 3, Rounds = 5, FewestSizes = 5, FewestLiveSizes = 3, MostCallsABatch = 2000;
    private const double Jitter = 0.06;

    /// <summary>Nanoseconds: long against the clock's own cost of some hundred.</summary>
    private const double Batch = 150_000;

    private readonly Random _random = new(plan.Seed);

    private bool IsLiveSet => plan.Look.Quantity == Quantity.LiveSet;

    public void Run()
    {
        var submission = WorkloadType.In(new KataContext(plan.Tests, plan.Submission).LoadTests());
        var reference = WorkloadType.In(new KataContext(plan.Tests, plan.Reference).LoadTests());
        if (submission is null || reference is null)
            throw new InvalidOperationException("The kata has no workload.");

        Console.SetOut(TextWriter.Null);
        Console.SetError(TextWriter.Null);
        var operations = (
            from benchmark in reference.Benchmarks
            from input in reference.Inputs()
            select (benchmark.Method, benchmark.Growth, Values: input, Input: string.Join(", ", input.Select(pair => $"{pair.Property.Name}={pair.Value}")))).ToList();
        channel.Write(new OperationsFound([.. operations.Select(operation => new Operation(
            operation.Method.Name, operation.Input, operation.Growth.Time, operation.Growth.Space, operation.Growth.TimeAtLeast,
            reference.Create(operation.Values, operation.Growth.From, plan.Seed).Cost is not null))]));

        var instructions = new InstructionSampler(channel, plan.Look.Budget * 1e9, _random);
        foreach (var (method, growth, values, input) in operations)
        {
            var from = plan.Look.Only is { } only ? only.FirstOrDefault(at => at.Operation == method.Name && at.Input == input)?.From : growth.From;
            if (from is not { } first)
                continue;

            if (plan.Look.Quantity == Quantity.Instructions)
                instructions.Measure(submission, reference, method.Name, growth, values, input);
            else
                Measure(submission, reference, method.Name, growth, values, input, first);
        }
    }

    private void Measure(
        WorkloadType submission, WorkloadType reference, string method, GrowthAttribute growth, IReadOnlyList<(PropertyInfo, object)> values, string input, int from)
    {
        var spent = 0.0;
        var last = 0.0;
        var sizes = 0;
        for (long size = from; size <= growth.To; size *= 2, sizes++)
        {
            // The next size costs at least twice the last one; a superlinear submission ends as soon as a linear one.
            // A look at live memory has to do with fewer sizes, since collecting garbage takes most of its time.
            var fewest = IsLiveSet ? FewestLiveSizes : FewestSizes;
            if (sizes >= fewest && spent + 2 * last > plan.Look.Budget * 1e9 || spent > 4 * plan.Look.Budget * 1e9)
                break;

            var n = growth.PowersOfTwo ? (int)size : (int)Math.Min(growth.To, size * (1 + Jitter * (2 * _random.NextDouble() - 1)));
            var before = Spent();
            if (!MeasureSize(submission, reference, method, values, input, n))
                break;

            last = Spent() - before;
            spent += last;
        }
    }

    /// <summary>Garbage is collected on another thread, so for live memory all threads count.</summary>
    private double Spent() => IsLiveSet && CpuClock.Process() is { } process ? process : CpuClock.Thread();

    private bool MeasureSize(WorkloadType submission, WorkloadType reference, string method, IReadOnlyList<(PropertyInfo, object)> values, string input, int n)
    {
        var theirs = new Side(reference, method, values, n);
        var own = new Side(submission, method, values, n);
        var seeds = Enumerable.Range(0, Inputs).Select(_ => _random.Next()).ToList();

        // Setting up calls the submission in some workloads, so it is announced too.
        channel.Write(new SampleStarted(method, input, n));
        var counted = theirs.Add(seeds[0]) | own.Add(seeds[0]);
        var expected = theirs.Call(0);
        if (own.Difference(expected, seeds[0]) is { } mismatch)
        {
            channel.Write(new SampleTaken(new Sample(method, input, n, [], [], 0, 0, mismatch)));
            return false;
        }

        var (firstOwn, firstTheirs) = (own.LastCost, theirs.LastCost);
        if (counted || IsLiveSet)
        {
            var (ownBytes, theirBytes) = IsLiveSet ? (own.LiveSet(), theirs.LiveSet()) : (own.LastBytes, theirs.LastBytes);
            channel.Write(new SampleTaken(new Sample(method, input, n, [firstOwn], [firstTheirs], ownBytes, theirBytes, null)));
        }
        else
        {
            var isCostly = Math.Max(firstOwn, firstTheirs) > plan.Look.Budget * 1e9 / 12;
            for (var extra = 1; extra < Inputs && !isCostly; extra++)
            {
                theirs.Add(seeds[extra]);
                own.Add(seeds[extra]);
                if (own.Difference(theirs.Call(extra), seeds[extra], extra) is not { } found)
                    continue;

                channel.Write(new SampleTaken(new Sample(method, input, n, [], [], 0, 0, found)));
                return false;
            }

            MeasureRounds(own, theirs, method, input, n, rounds: isCostly ? 2 : Rounds);
        }

        own.Clean();
        theirs.Clean();
        return true;
    }

    private void MeasureRounds(Side own, Side theirs, string method, string input, int n, int rounds)
    {
        double[] ownCosts = new double[rounds], theirCosts = new double[rounds];
        double ownBytes = double.MaxValue, theirBytes = double.MaxValue;
        for (var round = 0; round < rounds; round++)
        {
            var ownFirst = _random.Next(2) == 0;
            foreach (var side in ownFirst ? (Side[])[own, theirs] : [theirs, own])
            {
                var calls = (int)Math.Clamp(Batch / Math.Max(1, side.LastCost), 1, MostCallsABatch);
                var (cost, bytes) = side.RunBatch(calls);
                if (side == own)
                    (ownCosts[round], ownBytes) = (cost, Math.Min(ownBytes, bytes));
                else
                    (theirCosts[round], theirBytes) = (cost, Math.Min(theirBytes, bytes));
            }
        }

        channel.Write(new SampleTaken(new Sample(method, input, n, ownCosts, theirCosts, ownBytes, theirBytes, null)));
    }
}
