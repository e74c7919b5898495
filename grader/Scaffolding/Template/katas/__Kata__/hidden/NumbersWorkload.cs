using BenchmarkDotNet.Attributes;

namespace Katas.__Kata__.Tests;

/// <summary>N is the length of the list.</summary>
public class NumbersWorkload : Workload
{
    private int[] _numbers = [];

    [Params(1_000, 10_000, 100_000, 1_000_000)]
    public override int N { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(Seed);
        _numbers = [.. Enumerable.Range(0, N).Select(_ => random.Next())];
    }

    [Benchmark]
    [Growth(Time = "O(n)", Space = "O(1)")]
    public int Largest() => Numbers.Largest(_numbers);
}
