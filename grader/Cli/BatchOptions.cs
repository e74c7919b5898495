using Katas.Grader.Batching;

namespace Katas.Grader.Cli;

/// <summary>What <c>batch</c> was asked.</summary>
internal sealed record BatchOptions(
    string Folder, IReadOnlyList<string> Katas, Shard Shard, int Jobs, bool Complexity, bool Resume, string? Journal, bool AllowWeakIsolation, BatchOutputs Outputs);
