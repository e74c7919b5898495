using System.Reflection;
using Katas.Grader.Execution;
using Katas.Testing;

namespace Katas.Grader.Complexity;

/// <summary>
/// Counts the instructions of submission and reference side by side. Counts repeat to a thousandth, so one call a size
/// is enough; what bends them is not noise but the tables that grow at sizes of their own. Hence sizes double exactly,
/// so that each meets such a table in the same phase, and there are two series of them, half a doubling apart: a step of
/// a table that falls between two sizes of one series does not fall there in the other.
/// </summary>
/// <param name="channel">Where samples go.</param>
/// <param name="budget">Instructions, for one operation on one kind of input.</param>
/// <param name="random">Makes seeds and the jitter that all sizes have in common.</param>
internal sealed class InstructionSampler(EventChannel channel, double budget, Random random)
{
    /// <summary>Doublings; fewer tell nothing.</summary>
    public const int Fewest = 5;

    private const int Most = 7;

    /// <summary>Nanoseconds that the largest call may take when it is not counted: some 60 million instructions.</summary>
    public const double LargestCall = 20e6;

    /// <summary>Bytes that the largest call should allocate: several are counted together without a collection.</summary>
    public const double LargestAllocation = 48 << 20;

    /// <summary>No kind of growth needs larger sizes to begin with, and making large inputs under Valgrind takes long.</summary>
    public const int LargestStart = 4096;

    private const int Smallest = 8;

    private const double MostJitter = 0.06;

    /// <summary>Nanoseconds of processor time for one operation, where making inputs takes longer than what is counted.</summary>
    private const double MostTime = 8e9;

    private const double Steep = 3;

    private static readonly double[] Phases = [1, Math.Sqrt(2)];

    private readonly InstructionCounter _counter = new(Environment.CurrentDirectory);

    public void Measure(
        WorkloadType submission, WorkloadType? reference, string method, GrowthAttribute growth, IReadOnlyList<(PropertyInfo, object)> values, string input, int from)
    {
        var jitter = growth.PowersOfTwo ? 1 : 1 + MostJitter * (2 * random.NextDouble() - 1);
        var start = CpuClock.Thread();
        // Where each doubling costs so much more, larger sizes tell more than a second series.
        var phases = GrowthClass.Parse(growth.Time!).PerDoubling(growth.From) > Steep ? Phases[..1] : Phases;
        double spent = 0, last = 0;
        long size = growth.PowersOfTwo ? Math.Max(growth.From, from) : Math.Max(Smallest, from);
        for (var doublings = 0; size <= growth.To; doublings++, size *= 2)
        {
            var isAffordable = spent + 2 * last <= budget && CpuClock.Thread() - start < MostTime;
            if (doublings >= Fewest && !isAffordable || doublings == Most || spent > 4 * budget)
                break;

            if (MeasureDoubling(SizesFrom(size * jitter, growth, phases)) is not { } samples)
                break;

            last = samples.Sum(sample => sample.Submission[0] + sample.Reference.Sum());
            spent += last;
            samples.ForEach(sample => channel.Write(new SampleTaken(sample)));
        }

        List<Sample>? MeasureDoubling(List<int> sizes)
        {
            var pairs = sizes.Select(n => (Own: new Side(submission, method, values, n), Theirs: reference is null ? null : new Side(reference, method, values, n), N: n)).ToList();
            foreach (var (own, theirs, n) in pairs)
            {
                // Setting up calls the submission in some workloads, so it is announced too.
                channel.Write(new SampleStarted(method, input, n));
                var seed = random.Next();
                theirs?.Add(seed);
                own.Add(seed);
                if (own.Difference(theirs, seed) is not { } mismatch)
                    continue;

                // What it asks for below the smallest size of the workload may make no sense.
                if (n >= growth.From / 2)
                    channel.Write(new SampleTaken(new Sample(method, input, n, [], [], 0, 0, mismatch)));
                return null;
            }

            var sides = pairs.SelectMany(pair => new[] { pair.Own, pair.Theirs }.OfType<Side>()).ToList();
            if (sides.Sum(side => side.LastBytes) > 0.9 * InstructionCounter.MostAllocated)
                return null;

            var counts = sides.Zip(_counter.Count([.. sides.Select(side => (Action)side.Run)])).ToDictionary(counted => counted.First, counted => counted.Second);
            pairs.ForEach(pair =>
            {
                pair.Own.Clean();
                pair.Theirs?.Clean();
            });
            return [.. pairs.Select((pair, phase) => new Sample(method, input, pair.N, [counts[pair.Own]], pair.Theirs is { } theirs ? [counts[theirs]] : [], 0, 0, null) { Phase = phase })];
        }
    }

    private static List<int> SizesFrom(double size, GrowthAttribute growth, IReadOnlyList<double> phases) => growth.PowersOfTwo
        ? [(int)size]
        : [.. phases.Select(phase => Math.Min(growth.To, (int)(size * phase))).Distinct()];
}
