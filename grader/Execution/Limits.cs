namespace Katas.Grader.Execution;

/// <summary>What a submission is given.</summary>
/// <param name="Test">For one test.</param>
/// <param name="Tests">For all tests of a kata together.</param>
/// <param name="Sample">For measuring one operation at one size.</param>
/// <param name="Heap">Bytes of managed memory.</param>
/// <param name="Workers">How many workers it may use up before its remaining tests are not run any more.</param>
internal sealed record Limits(TimeSpan Test, TimeSpan Tests, TimeSpan Sample, long Heap, int Workers)
{
    public static Limits Default { get; } = new(TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(3), TimeSpan.FromSeconds(10), 1L << 30, 4);

    /// <summary>Processor time for compiling a submission; a large one takes a tenth of a second.</summary>
    public TimeSpan Compile { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Bytes of managed memory for compiling; the framework's own symbols take a tenth of it.</summary>
    public long CompilerHeap { get; init; } = 1L << 30;

    /// <summary>How workers are kept from the rest of the machine.</summary>
    public Isolation Isolation { get => field ?? Isolation.Current; init; }

    /// <summary>For a worker to start and to load the tests, which is no work of the submission's.</summary>
    public TimeSpan Startup => TimeSpan.FromSeconds(30);

    /// <summary>For one row of the quick table of <c>bench</c>.</summary>
    public TimeSpan Benchmark => 3 * Sample;

    /// <summary>For one row of the full one, which takes as many iterations as BenchmarkDotNet thinks fit.</summary>
    public TimeSpan FullBenchmark => 60 * Sample;
}
