using System.Text.Json;
using System.Text.Json.Serialization;
using Katas.Grader.Grading;

namespace Katas.Grader.Batching;

/// <summary>The report of a batch, or of some of its shards; its form is documented in docs/report.md and its version counted there.</summary>
/// <param name="SchemaVersion">The version of the form.</param>
/// <param name="Environments">Where it was graded: one, or several where its shards ran on different machines.</param>
/// <param name="Batch">What was graded.</param>
/// <param name="Shards">How much of it is here.</param>
/// <param name="Rows">By author and then kata, in ordinal order.</param>
internal sealed record BatchReport(
    int SchemaVersion, IReadOnlyList<ReportEnvironment> Environments, BatchIdentity Batch, ShardsHeld Shards, IReadOnlyList<BatchRow> Rows)
{
    public const int CurrentSchema = 1;

    public static BatchReport Of(BatchPlan plan, Shard shard, IReadOnlyList<BatchRow> rows) =>
        new(CurrentSchema, [ReportEnvironment.Current(plan.Identity.Complexity)], plan.Identity, new ShardsHeld(shard.Count, [shard.Index]), rows);

    public string ToJson() => JsonSerializer.Serialize(this, BatchJson.Default.BatchReport);
}

/// <summary>Which shards a report holds; a whole run is the one shard of one.</summary>
/// <param name="Of">How many there are.</param>
/// <param name="Held">Which of them, from 1, ascending.</param>
internal sealed record ShardsHeld(int Of, IReadOnlyList<int> Held);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true, NewLine = "\n", RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(BatchReport))]
internal sealed partial class BatchJson : JsonSerializerContext;
