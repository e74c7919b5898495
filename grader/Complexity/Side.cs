using System.Reflection;
using Katas.Grader.Execution;
using Katas.Testing;

namespace Katas.Grader.Complexity;

/// <summary>One of the two that are measured side by side, at one size: its inputs and what calls on them cost.</summary>
internal sealed class Side(WorkloadType type, string method, IReadOnlyList<(PropertyInfo, object)> values, int n)
{
    private readonly List<(Workload Workload, Func<object?> Call)> _inputs = [];
    private readonly List<double> _fresh = [];
    private int _next;

    /// <summary>Nanoseconds of processor time, or counted units, of the last call.</summary>
    public double LastCost { get; private set; }

    /// <summary>Bytes that the last call allocated.</summary>
    public double LastBytes { get; private set; }

    /// <summary>
    /// What the first call on each input cost; without the very first, which may have been compiled on the way, where there
    /// are others. Where there are none, calls take so long that compiling is nothing beside them.
    /// </summary>
    public double[] FreshCosts => [.. _fresh.Skip(_fresh.Count > 1 ? 1 : 0)];

    /// <summary>Makes one more input.</summary>
    public void Add(int seed)
    {
        var workload = type.Create(values, n, seed);
        _inputs.Add((workload, type.Bind(workload, method)));
    }

    /// <summary>Calls once; the first call also warms up.</summary>
    public object? Call(int at)
    {
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.Start();
        var result = _inputs[at].Call();
        LastCost = _inputs[at].Workload.Cost ?? watch.Elapsed();
        LastBytes = GC.GetTotalAllocatedBytes(precise: true) - bytes;
        _fresh.Add(LastCost);
        return result;
    }

    /// <summary>Calls both on the same input, and says how this one's result differs; null where it does not, or there is nothing to compare it with.</summary>
    public string? Difference(Side? reference, int seed, int at = 0)
    {
        var expected = reference?.Call(at);
        try
        {
            var actual = Call(at);
            return reference is null || WorkloadType.Same(expected, actual) ? null : EventChannel.Shortened($"it returned {actual ?? "null"} where the reference returns {expected ?? "null"} (seed {seed})");
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return EventChannel.Shortened($"it threw {exception.GetType().Name}: {exception.Message} (seed {seed})");
        }
    }

    /// <summary>Calls on the first input, with nothing around it.</summary>
    public void Run() => _inputs[0].Call();

    /// <summary>The mean cost and allocation of some calls, inputs taking turns.</summary>
    public (double Cost, double Bytes) RunBatch(int calls)
    {
        // The other side's garbage is not this one's cost, nor is what the library does on another thread after each collection.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.Start();
        Repeat(calls);
        LastCost = watch.Elapsed() / calls;
        LastBytes = (double)(GC.GetTotalAllocatedBytes(precise: true) - bytes) / calls;
        return (LastCost, LastBytes);
    }

    /// <summary>Calls so often, inputs taking turns, with nothing around it.</summary>
    public void Repeat(long calls)
    {
        for (var call = 0L; call < calls; call++)
        {
            _next = (_next + 1) % _inputs.Count;
            _inputs[_next].Call();
        }
    }

    /// <summary>Nanoseconds of the longest single operation of a call; null where a call is one operation.</summary>
    public double? LongestOperation()
    {
        var (workload, call) = _inputs[0];
        workload.WatchesOperations = true;
        call();
        workload.WatchesOperations = false;
        return workload.LongestOperation?.TotalNanoseconds;
    }

    /// <summary>The most memory that was reachable at once during a call beyond what was before it, in bytes.</summary>
    public double LiveSet() => LiveSetProbe.Peak(() => _inputs[0].Call());

    public void Clean() => _inputs.ForEach(input => type.Clean(input.Workload));

    /// <summary>Thread time; process time where much of the work was done on other threads.</summary>
    private readonly record struct Stopwatch(double Thread, double? Process)
    {
        private const double Elsewhere = 0.5, Negligible = 200_000;

        public static Stopwatch Start() => new(CpuClock.Thread(), CpuClock.Process());

        public double Elapsed()
        {
            var thread = CpuClock.Thread() - Thread;
            return CpuClock.Process() - Process is { } process && process - thread > Elsewhere * thread + Negligible ? process : thread;
        }
    }
}
