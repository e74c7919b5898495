using Katas.Grader.Batching;

namespace Katas.Grader.Cli;

/// <summary>Makes one report of the reports of a batch's shards.</summary>
internal static class MergeCommand
{
    public static int Run(Context context, IReadOnlyList<string> files, bool partial, BatchOutputs outputs)
    {
        outputs.Check();
        var report = BatchMerge.Of(files, partial);
        if (report.Shards.Of > 1)
            context.Error.WriteLine($"The report is partial: it holds {report.Shards.Held.Count} of {report.Shards.Of} shards and {report.Rows.Count} of {report.Batch.Gradings} gradings.");

        outputs.Deliver(context, report);
        return BatchOutputs.Code(report);
    }
}
