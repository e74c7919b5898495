using System.Runtime.Loader;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using Katas.Grader.Complexity;
using Katas.Grader.Execution;
using Perfolizer.Horology;

namespace Katas.Grader.Benchmarking;

/// <summary>One of the two that share the table, as a job of BenchmarkDotNet: the workload class, bound to one submission.</summary>
internal sealed class BenchSide
{
    public const string Yours = "yours", Reference = "reference";

    private readonly Type _type;
    private readonly Job _job;

    public BenchSide(string name, byte[] tests, byte[] submission, BenchJob job)
    {
        var assembly = new KataContext(tests, submission).LoadTests();
        Workload = WorkloadType.In(assembly) ?? throw new InvalidOperationException("The kata has no workload.");
        _type = Workload.Type;
        _job = JobOf(job).WithToolchain(new SideToolchain(AssemblyLoadContext.GetLoadContext(assembly)!)).WithId(name);
        if (name == Reference)
            _job = _job.AsBaseline();
    }

    public WorkloadType Workload { get; }

    public IEnumerable<BenchmarkCase> Benchmarks(IConfig config) =>
        BenchmarkConverter.TypeToBenchmarks(_type, ManualConfig.Create(config).AddJob(_job)).BenchmarksCases;

    private static Job JobOf(BenchJob job)
    {
        var made = Job.Default;
        if (job.Warmups is { } warmups)
            made = made.WithWarmupCount(warmups);
        if (job.Iterations is { } iterations)
            made = made.WithLaunchCount(1).WithIterationCount(iterations);
        if (job.IterationMilliseconds is { } milliseconds)
            made = made.WithIterationTime(TimeInterval.FromMilliseconds(milliseconds));
        return made;
    }
}
