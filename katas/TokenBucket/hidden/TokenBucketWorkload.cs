using BenchmarkDotNet.Attributes;

namespace Katas.TokenBucket.Tests;

/// <summary>N is the capacity and the number of calls: O(1) an operation is O(n) for n operations, and a bucket is one number.</summary>
public class TokenBucketWorkload : Workload
{
    private int _tokens;
    private TimeSpan _step;

    /// <summary>Who calls, and when.</summary>
    public enum Traffic
    {
        /// <summary>All calls at once, half of them in vain.</summary>
        Burst,

        /// <summary>As fast as tokens flow in, or a little faster.</summary>
        Steady,

        /// <summary>A call after each long pause, in which the bucket fills up.</summary>
        Seldom,
    }

    [Params(1_000, 10_000, 100_000, 1_000_000)]
    public override int N { get; set; }

    [Params(Traffic.Burst, Traffic.Steady, Traffic.Seldom)]
    public Traffic Kind { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(Seed);
        _tokens = Kind is Traffic.Burst ? 2 : 1;
        _step = Kind switch
        {
            Traffic.Burst => TimeSpan.Zero,
            Traffic.Steady => new TimeSpan(random.Next(900, 1_000)),
            _ => N * new TimeSpan(random.Next(1_000, 2_000)),
        };
    }

    [Benchmark]
    [Growth(Time = "O(n)", Space = "O(1)")]
    public long Take()
    {
        var time = new ManualTime(DateTimeOffset.UnixEpoch);
        var bucket = new TokenBucket(N, 10_000, new TimeSpan(10_000_001), time);
        var digest = 0L;
        for (var call = 0; call < N; call++)
        {
            time.Advance(_step);
            var start = Watch();
            var (allowed, remaining, retryAfter) = bucket.Take(_tokens);
            Watched(start);
            digest = unchecked(digest * 31 + (allowed ? 1 : 2) + 3 * remaining + retryAfter.Ticks);
        }

        return digest;
    }
}
