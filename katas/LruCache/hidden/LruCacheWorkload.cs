using BenchmarkDotNet.Attributes;

namespace Katas.LruCache.Tests;

/// <summary>N is the capacity, and a run is a few N calls of a new cache: O(1) a call is O(n) a run.</summary>
public class LruCacheWorkload : Workload
{
    private (int Key, bool IsPut, int Step)[] _calls = [];

    /// <summary>Who calls, and when.</summary>
    public enum Traffic
    {
        /// <summary>The cache is filled, and then all look-ups are hits.</summary>
        Hits,

        /// <summary>Every call puts a new key; nothing expires, and once the cache is full each drops an entry.</summary>
        NewKeys,

        /// <summary>New keys while the clock moves, so that each takes the place of an entry that has just expired.</summary>
        OneExpiresForEach,

        /// <summary>The cache is filled, everything expires at once, and it is filled again.</summary>
        AllExpireAtOnce,

        /// <summary>Values are replaced in a full cache.</summary>
        Replacing,
    }

    [Params(1_000, 10_000, 100_000, 1_000_000)]
    public override int N { get; set; }

    [Params(Traffic.Hits, Traffic.NewKeys, Traffic.OneExpiresForEach, Traffic.AllExpireAtOnce, Traffic.Replacing)]
    public Traffic Kind { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(Seed);
        var keys = Enumerable.Range(0, 2 * N).Select(number => unchecked((int)(number * 2_654_435_761))).ToArray();
        random.Shuffle(keys);
        _calls = [.. Enumerable.Range(0, 2 * N).Select(call => (call < N, Kind) switch
        {
            (_, Traffic.NewKeys) => (keys[call], true, 0),
            (_, Traffic.OneExpiresForEach) => (keys[call], true, 1),
            (false, Traffic.Hits) => (keys[random.Next(N)], false, 0),
            (false, Traffic.AllExpireAtOnce) => (keys[call], true, call == N ? N : 0),
            (false, Traffic.Replacing) => (keys[random.Next(N)], true, 0),
            _ => (keys[call], true, 0),
        })];
    }

    [Benchmark]
    [Growth(Time = "O(n)", Space = "O(n)")]
    public long Calls()
    {
        var time = new ManualTime(DateTimeOffset.UnixEpoch);
        var cache = new LruCache<int, int>(N, new TimeSpan(N), time);
        var digest = 0L;
        foreach (var (key, isPut, step) in _calls)
        {
            time.Advance(new TimeSpan(step));
            var start = Watch();
            if (isPut)
                cache.Put(key, key);
            else if (cache.TryGet(key, out var value))
                digest = unchecked(digest * 31 + value);
            Watched(start);
        }

        return digest;
    }
}
