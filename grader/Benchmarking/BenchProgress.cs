using BenchmarkDotNet.EventProcessors;
using BenchmarkDotNet.Running;
using Katas.Grader.Execution;

namespace Katas.Grader.Benchmarking;

/// <summary>Tells the grader which benchmark runs.</summary>
internal sealed class BenchProgress(EventChannel channel, int count) : EventProcessor
{
    private int _started;

    public override void OnStartRunBenchmark(BenchmarkCase benchmarkCase) =>
        channel.Write(new BenchmarkStarted(BenchRun.Named(benchmarkCase), ++_started, count));
}
