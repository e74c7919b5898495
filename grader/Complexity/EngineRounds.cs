using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using Perfolizer.Horology;

namespace Katas.Grader.Complexity;

/// <summary>
/// Rounds by BenchmarkDotNet's engine, by processor time: what <c>lab --sampler engine</c> holds the grader's own rounds
/// against. The engine is called directly, which spares it the emitted assembly and the report of each size, and lets
/// inputs take turns as they do in the grader's own rounds.
/// </summary>
internal sealed class EngineRounds(double milliseconds)
{
    private readonly Job _job = Job.Default.WithLaunchCount(1).WithWarmupCount(1).WithUnrollFactor(1)
        .WithIterationTime(TimeInterval.FromMilliseconds(milliseconds)).WithClock(new ThreadClock());

    /// <summary>The cost of a call in each iteration, overhead and outliers taken away, and the bytes that a call allocates.</summary>
    public (double[] Costs, double Bytes) Measure(Side side, int iterations)
    {
        using var engine = new EngineFactory().CreateReadyToRun(new EngineParameters
        {
            Host = new SilentHost(),
            TargetJob = _job.WithIterationCount(iterations),
            WorkloadActionNoUnroll = side.Repeat,
            WorkloadActionUnroll = side.Repeat,
            OverheadActionNoUnroll = Nothing,
            OverheadActionUnroll = Nothing,
            Dummy1Action = Nothing,
            Dummy2Action = Nothing,
            Dummy3Action = Nothing,
            GlobalSetupAction = Nothing,
            GlobalCleanupAction = Nothing,
            IterationSetupAction = Nothing,
            IterationCleanupAction = Nothing,
            MeasureExtraStats = true, // what the memory diagnoser asks for
            BenchmarkName = "rounds",
        });

        var results = engine.Run();
        return (
            [.. results.GetWorkloadResultMeasurements().Select(measurement => measurement.Nanoseconds / measurement.Operations)],
            (results.GCStats.GetTotalAllocatedBytes(excludeAllocationQuantumSideEffects: true) ?? 0) / (double)results.GCStats.TotalOperations);
    }

    private static void Nothing()
    {
    }

    private static void Nothing(long calls)
    {
        for (var call = 0L; call < calls; call++)
            Nothing();
    }

    private sealed class ThreadClock : IClock
    {
        public string Title => "processor time of the thread";
        public bool IsAvailable => true;
        public Frequency Frequency => new(1e9);
        public long GetTimestamp() => (long)CpuClock.Thread();
    }

    /// <summary>Standard output belongs to the worker's events.</summary>
    private sealed class SilentHost : IHost
    {
        public void Write(string message)
        {
        }

        public void WriteLine()
        {
        }

        public void WriteLine(string message)
        {
        }

        public void SendSignal(HostSignal hostSignal)
        {
        }

        public void SendError(string message)
        {
        }

        public void ReportResults(RunResults runResults)
        {
        }

        public void Dispose()
        {
        }
    }
}
