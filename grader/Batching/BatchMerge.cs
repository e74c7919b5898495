using System.Text.Json;

namespace Katas.Grader.Batching;

/// <summary>Makes one report of the reports of a batch's shards: the one that a single run would have written.</summary>
internal static class BatchMerge
{
    /// <summary>Reads and merges reports.</summary>
    /// <param name="files">Json reports of <c>batch</c>.</param>
    /// <param name="partial">Whether shards may be missing.</param>
    /// <exception cref="UsageException">They are not the reports of one batch; the message names the file.</exception>
    public static BatchReport Of(IReadOnlyList<string> files, bool partial)
    {
        var parts = files.Select(file => (File: file, Report: Read(file))).ToList();
        var (first, model) = parts[0];
        var holder = new SortedDictionary<int, string>();
        foreach (var (file, report) in parts)
        {
            if (Difference(report, model) is { } difference)
                throw new UsageException($"'{file}' and '{first}' {difference}, so they do not make one report.");
            foreach (var shard in report.Shards.Held)
            {
                if (!holder.TryAdd(shard, file))
                    throw new UsageException($"'{file}' and '{holder[shard]}' both hold shard {shard}/{report.Shards.Of}: name each shard once.");
            }
        }

        var missing = Enumerable.Range(1, model.Shards.Of).Except(holder.Keys).ToList();
        if (missing.Count > 0 && !partial)
            throw new UsageException($"Missing: shard {string.Join(", ", missing.Select(shard => $"{shard}/{model.Shards.Of}"))}. Name {(missing.Count == 1 ? "its report" : "their reports")} too, or add --partial for a report without.");

        var rows = parts.SelectMany(part => part.Report.Rows).OrderBy(row => row.Author, StringComparer.Ordinal).ThenBy(row => row.Kata, StringComparer.Ordinal).ToList();
        if (missing.Count == 0 && rows.Count != model.Batch.Gradings)
            throw new UsageException($"The reports hold {rows.Count} gradings of {model.Batch.Gradings}: '{first}' or another of them is not as it was written.");

        // With nothing missing it is the report of a single run, which has one shard.
        return model with
        {
            Environments = [.. parts.SelectMany(part => part.Report.Environments).Distinct()],
            Shards = missing.Count == 0 ? new ShardsHeld(1, [1]) : new ShardsHeld(model.Shards.Of, [.. holder.Keys]),
            Rows = rows,
        };
    }

    private static string? Difference(BatchReport report, BatchReport model) =>
        report.Batch.Grader != model.Batch.Grader ? "come from different builds of the grader"
        : report.Batch.Katas != model.Batch.Katas ? "were graded against different katas"
        : report.Batch.Submissions != model.Batch.Submissions ? "are of different submissions"
        : report.Batch.Complexity != model.Batch.Complexity ? "differ in whether growth was measured"
        : report.Shards.Of != model.Shards.Of ? $"are shards of {report.Shards.Of} and of {model.Shards.Of}"
        : null;

    private static BatchReport Read(string file)
    {
        try
        {
            var json = File.ReadAllBytes(file);
            Demand(file, Version(json));
            var report = JsonSerializer.Deserialize(json, BatchJson.Default.BatchReport)!;
            return IsSound(report) ? report : throw new UsageException($"'{file}' is not as a batch wrote it: a row of it belongs to no shard that it says to hold.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{file}' cannot be read: {exception.Message}");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new UsageException($"'{file}' is not the json report of a batch: {exception.Message}");
        }
    }

    private static int? Version(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.TryGetProperty("batch", out _) && document.RootElement.TryGetProperty("schemaVersion", out var version) && version.TryGetInt32(out var number) ? number : null;
    }

    private static void Demand(string file, int? version)
    {
        if (version is null)
            throw new UsageException($"'{file}' is not the json report of a batch.");
        if (version != BatchReport.CurrentSchema)
            throw new UsageException($"'{file}' has schema version {version}, and this grader reads version {BatchReport.CurrentSchema}: merge it with the grader that wrote it.");
    }

    private static bool IsSound(BatchReport report) =>
        report.Shards.Of > 0 && report.Shards.Held.Distinct().Count() == report.Shards.Held.Count && report.Shards.Held.All(shard => shard >= 1 && shard <= report.Shards.Of)
        && report.Rows.All(row => report.Shards.Held.Contains(Shard.Of(row.Author, row.Kata, report.Shards.Of)));
}
