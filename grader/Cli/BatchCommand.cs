using System.Security.Cryptography;
using System.Text;
using Katas.Grader.Batching;
using Katas.Grader.Catalog;
using Katas.Grader.Compilation;
using Katas.Grader.Grading;
using Katas.Grader.Reporting;

namespace Katas.Grader.Cli;

/// <summary>Grades a folder of submissions, several at once, and can go on where it was broken off.</summary>
internal static class BatchCommand
{
    public static async Task<int> RunAsync(Context context, BatchOptions options, CancellationToken cancellation)
    {
        options.Outputs.Check();
        if (options.Jobs < 1)
            throw new UsageException($"--jobs {options.Jobs} grades nothing: it takes 1 or more.");
        IReadOnlyList<Kata> wanted = [.. options.Katas.Select(context.Catalog.Find).Distinct()];
        var isolation = context.Limits.Isolation;
        if (!options.AllowWeakIsolation && IsolationDemand.Problem(isolation.Level) is { } problem)
            throw new UsageException(problem);

        var entries = new Intake(context.Catalog).Read(options.Folder, wanted);
        var plan = BatchPlan.Of(entries, options.Shard, options.Complexity, new KataBuilder(context.Repository));
        using var journal = Open(context, options);

        var progress = new BatchProgress(context.Progress, context.Error, plan.Gradings.Count);
        try
        {
            await using var grader = new SubmissionGrader(context.Repository, context.Limits, context.Compilers);
            var conditions = string.Join(" ", isolation.Name, options.Complexity, context.Limits.Test, context.Limits.Tests, context.Limits.Sample, context.Limits.Heap, context.Limits.Workers);
            var rows = await new BatchRun(grader, journal, conditions, progress.Finished).RunAsync(plan, options.Jobs, cancellation);
            context.Progress.Clear();
            context.Error.WriteLine($"{plan.Gradings.Count} gradings, {progress.Rate()} a second.");

            var report = BatchReport.Of(plan, options.Shard, rows);
            options.Outputs.Deliver(context, report);
            return BatchOutputs.Code(report);
        }
        catch (OperationCanceledException)
        {
            context.Progress.Clear();
            context.Error.WriteLine($"Stopped after {progress.Done} of {plan.Gradings.Count} gradings, which are kept: the same command with --resume goes on from there.");
            return ExitCode.NotSolved;
        }
    }

    private static Journal Open(Context context, BatchOptions options)
    {
        var path = options.Journal ?? Path.Combine(context.Repository.Batches, JournalName(options));
        var journal = Journal.Open(path);
        if (options.Resume)
            return journal;

        if (journal.LeftBehind > 0)
            context.Error.WriteLine($"An earlier run over this folder was broken off after {journal.LeftBehind} gradings. They are not used, but not lost either: stop this run and add --resume to go on from there.");
        journal.StartAnew();
        return journal;
    }

    /// <summary>The same folder finds its journal again, from wherever it is named; each shard has its own.</summary>
    private static string JournalName(BatchOptions options)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.Folder));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folder)))[..12];
        return options.Shard == Shard.Whole ? $"{hash}.jsonl" : $"{hash}-{options.Shard.Index}-of-{options.Shard.Count}.jsonl";
    }
}
