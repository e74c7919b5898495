using System.Diagnostics;
using BenchmarkDotNet.Running;
using Katas.Grader.Complexity;
using Katas.Grader.Execution;
using Katas.Testing;

namespace Katas.Grader.Benchmarking;

/// <summary>
/// Calls every benchmark once before any is measured: one that is wrong is not worth a table, and of one that is slow the
/// sizes are left out at which a table would take all day.
/// </summary>
internal sealed class BenchTrial(WorkloadType reference, WorkloadType yours, BenchJob job, EventChannel channel)
{
    private readonly List<string> _leftOut = [];

    /// <summary>How the results of the sides differ, in one sentence; null where they do not.</summary>
    public string? Problem { get; private set; }

    public IReadOnlyList<string> LeftOut => _leftOut;

    /// <summary>The benchmarks to measure.</summary>
    public IReadOnlyList<BenchmarkCase> Keep(IReadOnlyList<BenchmarkCase> theirs, IReadOnlyList<BenchmarkCase> own)
    {
        var kept = new List<BenchmarkCase>();
        foreach (var sizes in theirs.Concat(own).GroupBy(KindOf))
        {
            Growth ofReference = new(job.LongestCallMilliseconds), ofYours = new(job.LongestCallMilliseconds);
            foreach (var pair in sizes.GroupBy(SizeOf).OrderBy(pair => pair.Key))
            {
                var left = Try(reference, pair.First(), ofReference);
                var right = Try(yours, pair.Last(), ofYours);
                if (left is { Failure: { } broken })
                    throw new InvalidOperationException($"The reference fails: {broken}");
                if (right is { Failure: { } failure })
                    Problem ??= failure;
                else if (left is not null && right is not null && !WorkloadType.Same(left.Result, right.Result))
                    Problem ??= $"{BenchRun.Call(pair.Last())} returned {right.Result ?? "null"} where the reference returns {left.Result ?? "null"}.";
                if (Problem is not null)
                    return [];

                kept.AddRange(pair.Where(benchmark => (benchmark == pair.First() ? left : right) is not null));
                _leftOut.AddRange(pair.Where(benchmark => (benchmark == pair.First() ? left : right) is null).Select(BenchRun.Named));
            }
        }

        return kept;
    }

    /// <summary>What the call came to; null where it takes too long, or is bound to.</summary>
    private Outcome? Try(WorkloadType type, BenchmarkCase benchmark, Growth growth)
    {
        if (growth.IsOver)
            return null;

        channel.Write(new BenchmarkStarted(BenchRun.Named(benchmark), 0, 0));
        try
        {
            var kind = benchmark.Parameters.Items.Where(item => item.Name != nameof(Workload.N)).Select(item => (type.Type.GetProperty(item.Name)!, item.Value)).ToList();
            var workload = type.Create(kind, SizeOf(benchmark), seed: 1);
            var call = type.Bind(workload, benchmark.Descriptor.WorkloadMethod.Name);
            var start = Stopwatch.GetTimestamp();
            var result = call();
            growth.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            type.Clean(workload);
            return growth.WasTooLong ? null : new Outcome(result, null);
        }
        catch (Exception exception)
        {
            return new Outcome(null, $"{BenchRun.Call(benchmark)} threw {exception.GetType().Name}: {exception.Message}");
        }
    }

    private static string KindOf(BenchmarkCase benchmark) =>
        $"{benchmark.Descriptor.WorkloadMethod.Name} {string.Join(", ", benchmark.Parameters.Items.Where(item => item.Name != nameof(Workload.N)).Select(item => $"{item.Name}={item.Value}"))}";

    private static int SizeOf(BenchmarkCase benchmark) => (int)benchmark.Parameters[nameof(Workload.N)];

    private sealed record Outcome(object? Result, string? Failure);

    /// <summary>What calls took from size to size, and so what the next may take.</summary>
    private sealed class Growth(double longest)
    {
        /// <summary>A first call is no exact measurement: what is not much too long is tried.</summary>
        private const double Much = 8;

        private double _last, _next;

        public bool WasTooLong => _last > longest;

        public bool IsOver => WasTooLong || _next > Much * longest;

        public void Add(double milliseconds)
        {
            _next = _last > 0 ? milliseconds * (milliseconds / _last) : milliseconds;
            _last = milliseconds;
        }
    }
}
