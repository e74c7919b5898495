using System.Globalization;
using System.Text;
using BenchmarkDotNet.Analysers;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Exporters.Csv;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using Katas.Grader.Execution;

namespace Katas.Grader.Benchmarking;

/// <summary>What a worker does for <c>bench</c>: one run of BenchmarkDotNet over the workload of both sides, in one table.</summary>
internal sealed class BenchRun(BenchPlan plan, EventChannel channel)
{
    public BenchResult Run()
    {
        Console.SetOut(TextWriter.Null);
        Console.SetError(TextWriter.Null);
        var artifacts = Path.Combine(Environment.CurrentDirectory, "bench");
        var config = Config(artifacts);
        BenchSide reference = new(BenchSide.Reference, plan.Tests, plan.Reference, plan.Job), yours = new(BenchSide.Yours, plan.Tests, plan.Submission, plan.Job);

        var trial = new BenchTrial(reference.Workload, yours.Workload, plan.Job, channel);
        var kept = trial.Keep([.. reference.Benchmarks(config)], [.. yours.Benchmarks(config)]);
        if (trial.Problem is { } problem)
            return BenchResult.Without(problem);
        if (kept.Count == 0)
            return BenchResult.Without($"Every call takes more than {plan.Job.LongestCallMilliseconds:0} ms.");

        var summary = BenchmarkRunner.Run(new BenchmarkRunInfo(
            [.. kept], reference.Workload.Type, ImmutableConfigBuilder.Create(config.AddEventProcessor(new BenchProgress(channel, kept.Count)))));
        return summary.HasCriticalValidationErrors
            ? BenchResult.Without($"BenchmarkDotNet does not take the workload: {summary.ValidationErrors.First(error => error.IsCritical).Message}")
            : new BenchResult(null, Table(summary), trial.LeftOut, Written(artifacts));
    }

    /// <summary>A benchmark as people are told of it.</summary>
    public static string Named(BenchmarkCase benchmark) => $"{Call(benchmark)}, {benchmark.Job.ResolvedId}";

    /// <summary>The same without its side: <c>AreBalanced(N=1000, Shape=Nested)</c>.</summary>
    public static string Call(BenchmarkCase benchmark) =>
        $"{benchmark.Descriptor.WorkloadMethod.Name}({string.Join(", ", benchmark.Parameters.Items.Select(item => $"{item.Name}={item.Value}"))})";

    private static ManualConfig Config(string artifacts) => ManualConfig.CreateEmpty()
        .WithArtifactsPath(artifacts)
        .WithCultureInfo(CultureInfo.InvariantCulture)
        .AddColumnProvider(DefaultColumnProviders.Descriptor, DefaultColumnProviders.Params, DefaultColumnProviders.Metrics)
        .AddColumn(new SideColumn(), StatisticColumn.Mean, StatisticColumn.Error, StatisticColumn.StdDev, StatisticColumn.Median, new RatioColumn(), BaselineAllocationRatioColumn.RatioMean)
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddExporter(MarkdownExporter.GitHub, HtmlExporter.Default, CsvExporter.Default)
        .AddAnalyser(EnvironmentAnalyser.Default, OutliersAnalyser.Default, MinIterationTimeAnalyser.Default, ZeroMeasurementAnalyser.Default, BaselineCustomAnalyzer.Default)
        .WithOptions(ConfigOptions.DisableOptimizationsValidator); // it looks for assemblies on disk; these are always optimised

    private static string Table(Summary summary)
    {
        var text = new AccumulationLogger();
        MarkdownExporter.Console.ExportToLog(summary, text);
        return text.GetLog().ReplaceLineEndings("\n").Trim('\n');
    }

    private static List<BenchArtifact> Written(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => new BenchArtifact(Path.GetRelativePath(folder, Path.GetDirectoryName(file)!) is var name && name == "." ? "" : name, Path.GetFileName(file), File.ReadAllBytes(file))),
    ];
}
