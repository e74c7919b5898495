namespace Katas.SlidingWindowLimiter.Tests;

/// <summary>Random calls in small windows, in which every tick can be looked at.</summary>
internal static class RandomCalls
{
    /// <param name="most">Asserts on the limit and the most calls that were allowed in any stretch of the window's length.</param>
    public static void Check(
        int seed, Func<int, long, EveryTick> rules, Func<int, TimeSpan, TimeProvider, Func<SlidingWindowDecision>> limiter, Action<int, int> most)
    {
        var random = new Random(seed);
        for (var round = 0; round < 60; round++)
        {
            var (limit, window) = (random.Next(1, 8), random.Next(1, 40));
            var now = random.Next(3) == 0 ? random.Next(-200, 0) : random.NextInt64(0, 1_000_000);
            var time = new ManualTime(DateTimeOffset.UnixEpoch.AddTicks(now));
            var (acquire, oracle) = (limiter(limit, new TimeSpan(window), time), rules(limit, window));
            for (var call = 0; call < 60; call++)
            {
                var (actual, expected) = (acquire(), oracle.Acquire(now));
                if (actual != expected)
                {
                    actual.Should().Be(expected, "that is the answer at {0} ticks since the epoch; the limit is {1} in {2} ticks, and calls were allowed at {3} (seed {4}, round {5}, call {6})",
                        now, limit, window, string.Join(", ", oracle.Allowed.TakeLast(2 * limit)), seed, round, call);
                }

                var step = random.Next(10) switch { 0 => random.Next(3 * window), 1 => -random.Next(window), < 5 => random.Next(3), _ => 0 };
                now += step;
                time.Advance(new TimeSpan(step));
            }

            most(limit, oracle.Allowed.Max(end => oracle.Allowed.Count(call => call <= end && end - call < window)));
        }
    }
}
