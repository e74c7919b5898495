using BenchmarkDotNet.Attributes;

namespace Katas.ConsistentHashing.Tests;

/// <summary>N is the number of nodes. The ring is ready before the measurement, so that only look-ups count.</summary>
public class HashRingWorkload : Workload
{
    private const int LookUps = 2_000;

    private HashRing _ring = new();
    private string[] _keys = [];

    /// <summary>Whether nodes are alike.</summary>
    public enum Cluster
    {
        /// <summary>All have weight 1.</summary>
        Alike,

        /// <summary>Weights are 1 to 3.</summary>
        Weighted,
    }

    [Params(4, 16, 64, 128)]
    public override int N { get; set; }

    [Params(Cluster.Alike, Cluster.Weighted)]
    public Cluster Kind { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(Seed);
        _ring = new HashRing();
        for (var number = 0; number < N; number++)
            _ring.Add($"node-{number}-{random.Next():x}", Kind is Cluster.Weighted ? 1 + number % 3 : 1);
        _keys = [.. Enumerable.Range(0, LookUps).Select(_ => $"user:{random.NextInt64():x}")];

        // The first look-up after a change may pay for it.
        _ring.Find("warm");
    }

    /// <summary>How many keys have a node: which one depends on the hash, and that is the submission's choice.</summary>
    [Benchmark]
    [Growth(Time = "O(log n)", From = 1 << 2, To = 1 << 7)]
    public int Find()
    {
        var found = 0;
        foreach (var key in _keys)
        {
            if (_ring.Find(key).Length > 0)
                found++;
        }

        return found;
    }
}
