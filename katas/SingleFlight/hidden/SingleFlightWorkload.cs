using BenchmarkDotNet.Attributes;

namespace Katas.SingleFlight.Tests;

/// <summary>N is the number of calls; each may be for a key of its own. All loads end at once, so nothing waits.</summary>
public class SingleFlightWorkload : Workload
{
    private (string Key, TimeSpan Step)[] _calls = [];

    /// <summary>What the calls find.</summary>
    public enum Traffic
    {
        /// <summary>One key, always fresh.</summary>
        Hits,

        /// <summary>Every call another key.</summary>
        Misses,

        /// <summary>All keys twice; the second time they are stale.</summary>
        Stale,

        /// <summary>A crowd of keys, and then one key that is gone again and again.</summary>
        CrowdThenOneKey,
    }

    [Params(1_000, 10_000, 100_000)]
    public override int N { get; set; }

    [Params(Traffic.Hits, Traffic.Misses, Traffic.Stale, Traffic.CrowdThenOneKey)]
    public Traffic Kind { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(Seed);
        var keys = Enumerable.Range(0, N).Select(_ => $"key-{random.NextInt64():x}").ToArray();
        _calls = Kind switch
        {
            Traffic.Hits => [.. keys.Select(_ => (keys[0], TimeSpan.Zero))],
            Traffic.Misses => [.. keys.Select(key => (key, TimeSpan.Zero))],
            Traffic.Stale => [.. keys.Select((_, call) => (keys[call % (N / 2)], call == N / 2 ? Minutes(1) : TimeSpan.Zero))],
            _ => [.. keys.Select((key, call) => call < N / 2 ? (key, TimeSpan.Zero) : (keys[0], Minutes(2)))],
        };
    }

    /// <summary>A digest of what the cache returned.</summary>
    [Benchmark]
    [Growth(Time = "O(n)", Space = "O(n)")]
    public long Get()
    {
        var time = new ManualTime(DateTimeOffset.UnixEpoch);
        var cache = new SingleFlightCache<int>(key => Task.FromResult((int)key[^1]), Minutes(1), Minutes(1), time);
        var digest = 0L;
        foreach (var (key, step) in _calls)
        {
            time.Advance(step);
            var start = Watch();
            var value = cache.GetAsync(key).GetAwaiter().GetResult();
            Watched(start);
            digest = unchecked(digest * 31 + value);
        }

        return digest;
    }

    private static TimeSpan Minutes(int minutes) => TimeSpan.FromMinutes(minutes);
}
