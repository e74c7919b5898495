namespace Katas.Grader.Benchmarking;

/// <summary>What came of a run of BenchmarkDotNet.</summary>
/// <param name="Problem">Why there is no table, in one sentence; null where there is one.</param>
/// <param name="Table">As BenchmarkDotNet prints it.</param>
/// <param name="LeftOut">Benchmarks that a single call takes too long for.</param>
/// <param name="Artifacts">The files that BenchmarkDotNet wrote.</param>
internal sealed record BenchResult(string? Problem, string Table, IReadOnlyList<string> LeftOut, IReadOnlyList<BenchArtifact> Artifacts)
{
    public static BenchResult Without(string problem) => new(problem, "", [], []);
}
