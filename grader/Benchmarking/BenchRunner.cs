using Katas.Grader.Compilation;
using Katas.Grader.Execution;

namespace Katas.Grader.Benchmarking;

/// <summary>Has a worker run BenchmarkDotNet, and keeps the clock.</summary>
internal sealed class BenchRunner(Limits limits, Action<string> progress)
{
    /// <exception cref="GraderException">The worker failed, through no fault of the submission.</exception>
    public async Task<BenchResult> RunAsync(BuiltKata kata, byte[] submission, BenchJob job, CancellationToken cancellation)
    {
        progress("starting BenchmarkDotNet …");
        await using var worker = Worker.Start(WorkerKind.Measures, limits);
        await worker.SendAsync(new BenchPlan(kata.Tests, submission, kata.Reference, job), cancellation);

        var patience = job == BenchJob.Full ? limits.FullBenchmark : limits.Benchmark;
        BenchmarkStarted? running = null;
        await foreach (var workerEvent in worker.EventsAsync(last => last is null or PlanReceived ? limits.Startup : patience, cancellation))
        {
            switch (workerEvent)
            {
                case BenchmarkStarted started:
                    running = started;
                    progress(started.Of == 0 ? $"trying {started.Benchmark} …" : $"{started.At} of {started.Of}: {started.Benchmark} …");
                    break;
                case BenchmarksEnded ended:
                    return ended.Result;
                case WorkerFault fault:
                    throw new GraderException(fault.Message);
            }
        }

        var end = worker.End!;
        return running is null ? throw new GraderException($"The worker ended before the first benchmark. {end.ErrorText}")
            : BenchResult.Without(end.Cause == WorkerEndCause.TimedOut
                ? $"{running.Benchmark}, had not ended after {patience.TotalSeconds} s."
                : $"{running.Benchmark}, ended the process{(end.Explanation.Length > 0 ? $": {end.Explanation}" : ".")}");
    }
}
