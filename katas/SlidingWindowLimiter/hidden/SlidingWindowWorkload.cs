using BenchmarkDotNet.Attributes;

namespace Katas.SlidingWindowLimiter.Tests;

/// <summary>N is the limit, and a run is 2 N calls: O(1) an operation is O(n) for all of them.</summary>
public class SlidingWindowWorkload : Workload
{
    private TimeSpan _step;

    /// <summary>How far apart the calls are.</summary>
    public enum Traffic
    {
        /// <summary>All at once, half of them in vain.</summary>
        Burst,

        /// <summary>Evenly, a little faster than is allowed.</summary>
        Steady,

        /// <summary>Each after the window of the one before.</summary>
        Seldom,
    }

    [Params(1_000, 10_000, 100_000, 1_000_000)]
    public override int N { get; set; }

    [Params(Traffic.Burst, Traffic.Steady, Traffic.Seldom)]
    public Traffic Kind { get; set; }

    [GlobalSetup]
    public void Setup() => _step = Kind switch
    {
        Traffic.Burst => TimeSpan.Zero,
        Traffic.Steady => new TimeSpan(new Random(Seed).Next(900, 1_000)),
        _ => N * new TimeSpan(1_000),
    };

    [Benchmark]
    [Growth(Time = "O(n)", Space = "O(n)")]
    public long Log() => Run((window, time) => new SlidingWindowLog(N, window, time).Acquire);

    [Benchmark]
    [Growth(Time = "O(n)", Space = "O(1)")]
    public long Counter() => Run((window, time) => new SlidingWindowCounter(N, window, time).Acquire);

    /// <summary>A digest of the answers.</summary>
    private long Run(Func<TimeSpan, TimeProvider, Func<SlidingWindowDecision>> limiter)
    {
        var time = new ManualTime(DateTimeOffset.UnixEpoch);
        var acquire = limiter(N * new TimeSpan(1_000), time);
        var digest = 0L;
        for (var call = 0; call < 2 * N; call++)
        {
            time.Advance(_step);
            var start = Watch();
            var (allowed, remaining, retryAfter) = acquire();
            Watched(start);
            digest = unchecked(digest * 31 + (allowed ? 1 : 2) + 3 * remaining + retryAfter.Ticks);
        }

        return digest;
    }
}
