using System.Diagnostics;
using System.Globalization;
using Katas.Grader.Catalog;
using Katas.Grader.Complexity;
using Katas.Grader.Execution;
using Katas.Grader.Lab;
using Spectre.Console;

namespace Katas.Grader.Cli;

/// <summary>
/// Measures how long <c>watch</c> takes from a save to its verdict, with <c>dotnet watch test</c> beside it, and what memory it
/// takes. It writes the learner's file again and again: <c>.ci/watch-latency</c> has it do so in a copy.
/// </summary>
internal static class LatencyCommand
{
    /// <summary>Saves after which memory is taken for settled, and how many samples before and after that count.</summary>
    private const int Settled = 10, Window = 5;

    /// <param name="context">The copy.</param>
    /// <param name="name">The kata; its stub must be one file.</param>
    /// <param name="saves">How many saves.</param>
    /// <param name="beside">How many saves for <c>dotnet watch test</c>.</param>
    /// <param name="pause">Between a verdict and the next save, as people pause.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<int> RunAsync(Context context, string name, int saves, int beside, TimeSpan pause, CancellationToken cancellation)
    {
        var kata = context.Catalog.Find(name);
        var file = kata.OwnFiles.Single();
        var variants = Variants(kata);

        List<double> times = [];
        List<long> memory = [];
        await using (var watch = WatchedSaves.Start(OwnProgram.StartInfo("watch", kata.Slug)))
        {
            await watch.WaitForAsync([$" {kata.Slug}  "], cancellation);
            for (var save = 0; save < saves; save++)
            {
                await Task.Delay(pause, cancellation);
                memory.Add(watch.Memory);
                var (text, verdict) = variants[save % variants.Count];
                times.Add(await watch.SaveAsync(file, Marked(kata, text, save), [$"{kata.Slug}  {verdict}"], cancellation));
                context.Progress.Show($"save {save + 1} of {saves}: {times[^1]:0} ms");
            }

            memory.Add(watch.Memory);
        }

        context.Progress.Clear();
        context.Out.WriteLine(Line("kata watch", times));
        foreach (var (at, variant) in variants.Index())
            context.Out.WriteLine(Line($"  {variant.Verdict}", [.. times.Where((_, save) => save % variants.Count == at)]));
        if (saves >= 2 * (Settled + Window))
        {
            var (early, late) = (memory.Skip(Settled - Window).Take(2 * Window).Average(), memory.TakeLast(2 * Window).Average());
            context.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"memory, children included: {early / (1 << 20):0} MiB after {Settled} saves, {late / (1 << 20):0} MiB after {saves}: {late / early:0.00} times as much"));
        }

        if (beside > 0)
            context.Out.WriteLine(Line("dotnet watch test", await BesideAsync(context, kata, file, [variants[0], variants[1]], beside, pause, cancellation)));
        return ExitCode.AllSolved;
    }

    /// <summary>The reference, a known-wrong submission, and one that does not compile or, in SQL, cannot be run.</summary>
    private static IReadOnlyList<(string Text, string Verdict)> Variants(Kata kata)
    {
        var good = File.ReadAllText(kata.ReferenceFiles.Single());
        var failing = kata.RejectedFiles.Select(File.ReadAllText).First(text => text.Split('\n')[0].Contains("rejected-by: tests", StringComparison.Ordinal));
        return [(good, "tests-passed"), (failing, "tests-failed"), ($"{good}\n)", kata.QueryFile is null ? "compile-error" : "tests-failed")];
    }

    /// <summary>No save is the same as one before it.</summary>
    private static string Marked(Kata kata, string text, int save) => $"{text}\n{(kata.QueryFile is null ? "//" : "--")} save {save}\n";

    private static async Task<List<double>> BesideAsync(
        Context context, Kata kata, string file, IReadOnlyList<(string Text, string Verdict)> variants, int saves, TimeSpan pause, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("dotnet", ["watch", "--non-interactive", "--project", Path.Combine("tests", "Katas.Tests"), "test", $"--property:Kata={kata.Name}"]) { WorkingDirectory = context.Repository.Root };
        start.Environment.Remove("DOTNET_EnableDiagnostics"); // the launcher's, which keeps 'dotnet watch' from its own work
        string[] results = ["Test run summary:"];

        await File.WriteAllTextAsync(file, variants[0].Text, cancellation); // it begins with what compiles
        List<double> times = [];
        await using var watch = WatchedSaves.Start(start);
        await watch.WaitForAsync(results, cancellation);
        for (var save = 0; save < saves; save++)
        {
            await Task.Delay(pause, cancellation);
            times.Add(await watch.SaveAsync(file, Marked(kata, variants[save % variants.Count].Text, save), results, cancellation));
            context.Progress.Show($"dotnet watch test, save {save + 1} of {saves}: {times[^1]:0} ms");
        }

        context.Progress.Clear();
        return times;
    }

    private static string Line(string what, List<double> times)
    {
        return string.Create(CultureInfo.InvariantCulture,
            $"{what,-18} {times.Count,4} saves: median {Statistics.Median(times),6:0} ms, 95th percentile {Statistics.Quantile(times, 0.95),6:0} ms");
    }
}
