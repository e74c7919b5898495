using BenchmarkDotNet.Attributes;

namespace Katas.RateLimiter.Tests;

/// <summary>
/// N is the number of calls to one limiter. O(1) an operation, amortised, is O(n) for n operations from the first on;
/// all of the clients may be active at once, so their space is O(n) as well.
/// </summary>
public class RateLimiterWorkload : Workload
{
    private (string Client, TimeSpan Step)[] _calls = [];
    private int _limit;

    /// <summary>Who calls, and when.</summary>
    public enum Traffic
    {
        /// <summary>One client in one window, half of its calls past the limit.</summary>
        OneClient,

        /// <summary>Every call by another client, all in one window.</summary>
        NewClients,

        /// <summary>Crowds of all sizes, one a window, some of whose clients were there before.</summary>
        ManyWindows,

        /// <summary>Half of the calls by a crowd in one window, then one call a window.</summary>
        CrowdThenQuiet,
    }

    [Params(1_000, 10_000, 100_000, 1_000_000)]
    public override int N { get; set; }

    [Params(Traffic.OneClient, Traffic.NewClients, Traffic.ManyWindows, Traffic.CrowdThenQuiet)]
    public Traffic Kind { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(Seed);
        var names = Enumerable.Range(0, N).Select(_ => $"client-{random.NextInt64():x}").ToArray();
        _limit = Kind is Traffic.OneClient ? 1 + N / 2 : 1 + random.Next(1, 4);
        _calls = Kind switch
        {
            Traffic.OneClient => [.. names.Select(_ => (names[0], TimeSpan.Zero))],
            Traffic.NewClients => [.. names.Select(name => (name, TimeSpan.Zero))],
            Traffic.ManyWindows => [.. names.Select((name, call) =>
                (random.Next(4) == 0 ? names[call / 2] : name, random.Next(200) == 0 ? Minutes(random.Next(1, 4)) : TimeSpan.Zero))],
            _ => [.. names.Select((name, call) => (name, call < N / 2 ? TimeSpan.Zero : Minutes(1)))],
        };
    }

    [Benchmark]
    [Growth(Time = "O(n)", Space = "O(n)")]
    public long Acquire()
    {
        var time = new ManualTime(DateTimeOffset.UnixEpoch + TimeSpan.FromSeconds(1_800_000_007));
        var limiter = new FixedWindowRateLimiter(_limit, Minutes(1), time);
        var digest = 0L;
        foreach (var (client, step) in _calls)
        {
            time.Advance(step);
            var start = Watch();
            var (allowed, remaining, retryAfter) = limiter.Acquire(client);
            Watched(start);
            digest = unchecked(digest * 31 + (allowed ? 1 : 2) + 3 * remaining + retryAfter.Ticks);
        }

        return digest;
    }

    /// <summary>The same number of calls by four threads at once: contention may cost, but not more for each call as calls add up.</summary>
    [Benchmark]
    [Growth(Time = "O(n)", From = 1 << 13)]
    public long AcquireOnFourThreads()
    {
        const int threads = 4;
        var limiter = new FixedWindowRateLimiter(_limit, Minutes(1), new ManualTime(DateTimeOffset.UnixEpoch));
        var allowed = new int[threads];
        Together.Run(threads, thread =>
        {
            for (var call = thread; call < _calls.Length; call += threads)
            {
                if (limiter.Acquire(_calls[call].Client).Allowed)
                    allowed[thread]++;
            }
        });
        return allowed.Sum();
    }

    private static TimeSpan Minutes(int minutes) => TimeSpan.FromMinutes(minutes);
}
