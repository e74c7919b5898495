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
    private const int Inputs = 3, Rounds = 5, FewestSizes = 5, FewestSteepSizes = 4, FewestDearSizes = 3, MostCallsABatch = 2000;
    private const double Jitter = 0.06;

    /// <summary>Nanoseconds: long against the clock's own cost of some hundred.</summary>
    private const double Batch = 150_000;

    /// <summary>Twice what a worker that measures allocates between two collections.</summary>
    private const long TouchedBytes = 1 << 27;

    private const int TouchedBlock = 8000;

    /// <summary>Warm caches and trained branch predictors make a repeated call some two to four times cheaper, not more.</summary>
    private const double Warm = 8;

    /// <summary>Code that has been optimised meanwhile makes it some ten times cheaper on top of that, not more.</summary>
    private const double Compiled = 10 * Warm;

    private readonly Random _random = new(plan.Seed);
    private readonly EngineRounds? _engine = plan.Look.EngineMilliseconds is { } milliseconds ? new EngineRounds(milliseconds) : null;

    private bool IsLiveSet => plan.Look.Quantity == Quantity.LiveSet;

    public void Run()
    {
        var submission = WorkloadType.In(new KataContext(plan.Tests, plan.Submission).LoadTests()) ?? throw new InvalidOperationException("The kata has no workload.");
        var reference = plan.Reference.Length == 0 ? null : WorkloadType.In(new KataContext(plan.Tests, plan.Reference).LoadTests());

        Console.SetOut(TextWriter.Null);
        Console.SetError(TextWriter.Null);
        if (plan.Look.Quantity == Quantity.Cost)
            TouchHeap();
        var operations = (
            from benchmark in submission.Benchmarks
            from input in submission.Inputs()
            select (benchmark.Method, benchmark.Growth, Values: input, Input: string.Join(", ", input.Select(pair => $"{pair.Property.Name}={pair.Value}")))).ToList();
        channel.Write(new OperationsFound([.. operations.Select(operation => new Operation(
            operation.Method.Name, operation.Input, operation.Growth.Time, operation.Growth.Space, operation.Growth.TimeAtLeast,
            submission.IsCounted))]));

        var instructions = new InstructionSampler(channel, plan.Look.Budget * 1e9, _random);
        foreach (var (method, growth, values, input) in operations)
        {
            var look = plan.Look.Only is { } only
                ? only.FirstOrDefault(at => at.Operation == method.Name && at.Input == input)
                : new LookAt(method.Name, input, growth.From, growth.To);
            if (look is null)
                continue;

            if (plan.Look.Quantity == Quantity.Instructions)
                instructions.Measure(submission, reference, method.Name, growth, values, input, look.From);
            else
                Measure(submission, reference, method.Name, growth, values, input, look.From, Math.Min(look.To, growth.To));
        }
    }

    /// <summary>
    /// Memory that is used for the first time costs several times as much, since the system has to provide its pages: sizes
    /// whose garbage first reaches it would look dearer than larger ones that find it there.
    /// </summary>
    private static void TouchHeap()
    {
        for (var touched = 0L; touched < TouchedBytes; touched += TouchedBlock)
            GC.KeepAlive(new byte[TouchedBlock]);
    }

    private void Measure(
        WorkloadType submission, WorkloadType? reference, string method, GrowthAttribute growth, IReadOnlyList<(PropertyInfo, object)> values, string input, int from, int to)
    {
        var sizes = new SizePlan(GrowthClass.Parse(growth.Time ?? growth.Space!), growth.PowersOfTwo ? 0 : Jitter, _random);
        var isFirstLook = plan.Look.Only is null;
        if (isFirstLook && !growth.PowersOfTwo && !submission.IsCounted && new Ramp(submission, method, values, plan.Seed, n => channel.Write(new SampleStarted(method, input, n))).Climb(sizes, from) is { } summit)
        {
            from = summit.Size;
            if (summit.IsTooSteep)
            {
                foreach (var sample in summit.Samples)
                    channel.Write(new SampleTaken(new Sample(method, input, sample.N, [sample.Cost], [], sample.Bytes, 0, null)));
                return;
            }
        }

        var budget = plan.Look.Budget * 1e9;
        var fewest = _engine is null ? FewestDearSizes : FewestSteepSizes; // a size costs the engine more
        var (spent, last, factor, count) = (0.0, 0.0, 2.0, 0);
        for (var size = sizes.First(from); size <= to; size = sizes.Next(size), count++)
        {
            // The next size costs at least twice the last one; a superlinear submission ends as soon as a linear one.
            if (count >= FewestSizes && spent + 2 * last > budget || count >= FewestSteepSizes && spent + factor * last > 3 * budget || count >= fewest && spent > 4 * budget)
                break;

            var before = Spent();
            var n = sizes.Jittered(size, to);
            try
            {
                if (!MeasureSize(submission, reference, method, values, input, n))
                    break;
            }
            catch (OutOfMemoryException)
            {
                // What it held at the sizes before says whether that is too much.
                if (count < FewestSteepSizes)
                    channel.Write(new SampleTaken(new Sample(method, input, n, [], [], 0, 0, null) { IsOutOfMemory = true }));
                break;
            }

            var cost = Spent() - before;
            factor = last > 0 ? Math.Max(2, cost / last) : 2;
            last = cost;
            spent += last;
        }
    }

    /// <summary>Garbage is collected on another thread, so for live memory all threads count.</summary>
    private double Spent() => IsLiveSet && CpuClock.Process() is { } process ? process : CpuClock.Thread();

    private bool MeasureSize(WorkloadType submission, WorkloadType? reference, string method, IReadOnlyList<(PropertyInfo, object)> values, string input, int n)
    {
        var own = new Side(submission, method, values, n);
        var theirs = reference is null ? null : new Side(reference, method, values, n);
        var seeds = Enumerable.Range(0, Inputs).Select(_ => _random.Next()).ToList();

        // Setting up calls the submission in some workloads, so it is announced too.
        channel.Write(new SampleStarted(method, input, n));
        AddInput(own, theirs, seeds[0]);
        if (own.Difference(theirs, seeds[0]) is { } mismatch)
        {
            channel.Write(new SampleTaken(new Sample(method, input, n, [], [], 0, 0, mismatch)));
            return false;
        }

        if (submission.IsCounted || IsLiveSet)
        {
            var (ownCost, theirCost, allocated) = (own.LastCost, theirs?.LastCost, own.LastBytes);
            var (ownBytes, theirBytes) = IsLiveSet ? (Held(own), theirs is null ? 0 : Held(theirs)) : (own.LastBytes, theirs?.LastBytes ?? 0);
            channel.Write(new SampleTaken(new Sample(method, input, n, [ownCost], theirCost is { } cost ? [cost] : [], ownBytes, theirBytes, null) { Allocated = allocated }));
        }
        else
        {
            var isCostly = Math.Max(own.LastCost, theirs?.LastCost ?? 0) > plan.Look.Budget * 1e9 / 12;
            for (var extra = 1; extra < Inputs && !isCostly; extra++)
            {
                AddInput(own, theirs, seeds[extra]);
                if (own.Difference(theirs, seeds[extra], extra) is not { } found)
                    continue;

                channel.Write(new SampleTaken(new Sample(method, input, n, [], [], 0, 0, found)));
                return false;
            }

            if (_engine is null)
                MeasureRounds(own, theirs, method, input, n, rounds: isCostly ? 2 : Rounds);
            else
                MeasureByEngine(own, theirs, method, input, n, rounds: isCostly ? 2 : Rounds);
        }

        own.Clean();
        theirs?.Clean();
        return true;
    }

    /// <summary>The most memory held at once, which is never more than was allocated.</summary>
    private static double Held(Side side)
    {
        var allocated = side.LastBytes;
        return Math.Min(side.LiveSet(), allocated);
    }

    /// <summary>Gives both sides the same new input.</summary>
    private static void AddInput(Side own, Side? theirs, int seed)
    {
        own.Add(seed);
        theirs?.Add(seed);
    }

    private void MeasureRounds(Side own, Side? theirs, string method, string input, int n, int rounds)
    {
        var (ownCosts, theirCosts) = (new double[rounds], new double[theirs is null ? 0 : rounds]);
        var (ownFresh, theirFresh) = (own.FreshCosts, theirs?.FreshCosts ?? []);
        double ownBytes = double.MaxValue, theirBytes = double.MaxValue;
        for (var round = 0; round < rounds; round++)
        {
            Side?[] order = _random.Next(2) == 0 ? [own, theirs] : [theirs, own];
            foreach (var side in order.OfType<Side>())
            {
                var calls = (int)Math.Clamp(Batch / Math.Max(1, side.LastCost), 1, MostCallsABatch);
                var (cost, bytes) = side.RunBatch(calls);
                if (side == own)
                    (ownCosts[round], ownBytes) = (cost, Math.Min(ownBytes, bytes));
                else
                    (theirCosts[round], theirBytes) = (cost, Math.Min(theirBytes, bytes));
            }
        }

        // Answers kept from call to call make all but the first call on an input cheap: then the first ones count.
        var isRemembered = IsRemembered(ownFresh, ownCosts);
        if (isRemembered || IsCheaper(ownFresh, ownCosts.Max(), Warm))
            (ownCosts, theirCosts) = (ownFresh, theirs is null ? [] : theirFresh);
        channel.Write(new SampleTaken(new Sample(method, input, n, ownCosts, theirCosts, ownBytes, theirs is null ? 0 : theirBytes, null)
        {
            IsRemembered = isRemembered,
            Longest = own.LongestOperation(),
            ReferenceLongest = theirs?.LongestOperation(),
        }));
    }

    private void MeasureByEngine(Side own, Side? theirs, string method, string input, int n, int rounds)
    {
        var (ownCosts, ownBytes) = _engine!.Measure(own, rounds);
        var (theirCosts, theirBytes) = theirs is null ? ([], 0) : _engine.Measure(theirs, rounds);
        channel.Write(new SampleTaken(new Sample(method, input, n, ownCosts, theirCosts, ownBytes, theirBytes, null)));
    }

    /// <summary>Whether repeated calls are so cheap that they cannot be the same work; a round that another program got in the way of does not hide it.</summary>
    private static bool IsRemembered(double[] fresh, double[] repeated) => IsCheaper(fresh, Statistics.LowerMedian(repeated), Compiled);

    private static bool IsCheaper(double[] fresh, double repeated, double factor) => fresh.Length > 0 && fresh.Min() > factor * repeated && fresh.Min() > Batch;
}
