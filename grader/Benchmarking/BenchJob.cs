namespace Katas.Grader.Benchmarking;

/// <summary>How often each benchmark is run.</summary>
/// <param name="Warmups">Iterations that do not count.</param>
/// <param name="Iterations">Iterations that do.</param>
/// <param name="IterationMilliseconds">How long one lasts: as many calls as fit in, one at least.</param>
/// <param name="LongestCallMilliseconds">Sizes at which a single call takes longer are left out of the table.</param>
internal sealed record BenchJob(int? Warmups, int? Iterations, double? IterationMilliseconds, double LongestCallMilliseconds)
{
    /// <summary>A table in a minute or so.</summary>
    public static BenchJob Quick { get; } = new(2, 8, 25, LongestCallMilliseconds: 500);

    /// <summary>BenchmarkDotNet's own choice.</summary>
    public static BenchJob Full { get; } = new(null, null, null, LongestCallMilliseconds: 2_500);

    public override string ToString() => this is { Warmups: { } warmups, Iterations: { } iterations, IterationMilliseconds: { } milliseconds }
        ? $"{warmups} warm-up and {iterations} measured iterations of {milliseconds:0} ms"
        : "BenchmarkDotNet's default job";
}
