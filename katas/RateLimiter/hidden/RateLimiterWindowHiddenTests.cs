namespace Katas.RateLimiter.Tests;

public class RateLimiterWindowHiddenTests
{
    private const long Second = TimeSpan.TicksPerSecond, Day = TimeSpan.TicksPerDay;

    /// <summary>The length of a window, a moment in ticks since the epoch, and from there to the next window.</summary>
    public static TheoryData<long, long, long> Moments => new()
    {
        { 1, 0, 1 },
        { 1, -1, 1 },
        { 1, 17_000_000_000_000_001, 1 },
        { 2, 1, 1 },
        { 2, -1, 1 },
        { 3, -2, 2 },
        { 7 * Second, 0, 7 * Second },
        { 7 * Second, 1, 7 * Second - 1 },
        { 7 * Second, 7 * Second - 1, 1 },
        { 7 * Second, 7 * Second, 7 * Second },
        { 7 * Second, -1, 1 },
        { 7 * Second, -7 * Second + 1, 7 * Second - 1 },
        { 7 * Second, -7 * Second, 7 * Second },
        { 7 * Second, -7 * Second - 1, 1 },
        { 7 * Second, 1_700_000_000 * Second, 1 * Second },    // 1,700,000,000 = 7 * 242,857,142 + 6
        { 10 * Day, 25 * Day, 5 * Day },
        { 10 * Day, -25 * Day, 5 * Day },
        { 30 * 365 * Day, 20_000 * Day, 1_900 * Day },
    };

    private static readonly long First = (DateTimeOffset.MinValue - DateTimeOffset.UnixEpoch).Ticks;
    private static readonly long Last = (DateTimeOffset.MaxValue - DateTimeOffset.UnixEpoch).Ticks;

    [Theory]
    [MemberData(nameof(Moments))]
    public void A_refused_call_is_told_the_time_to_the_next_aligned_window(long window, long now, long wait)
    {
        var (limiter, _) = At(now, window);
        Check(limiter, "ann", new(true, 0, TimeSpan.Zero), window, now);
        Check(limiter, "ann", new(false, 0, new TimeSpan(wait)), window, now);
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public void The_next_window_starts_at_that_tick_and_not_one_before(long window, long now, long wait)
    {
        var (limiter, time) = At(now, window);
        limiter.Acquire("ann");

        time.Now = Moment(now + wait - 1);
        Check(limiter, "ann", new(false, 0, new TimeSpan(1)), window, now + wait - 1);

        time.Now = Moment(now + wait);
        Check(limiter, "ann", new(true, 0, TimeSpan.Zero), window, now + wait);
        Check(limiter, "ann", new(false, 0, new TimeSpan(window)), window, now + wait);
    }

    [Fact]
    public void Windows_may_be_as_long_as_a_TimeSpan_and_end_past_the_last_date()
    {
        const long longest = long.MaxValue;
        foreach (var (window, now, wait) in new[]
        {
            (longest, 0, longest),
            (longest, 1, longest - 1),
            (longest, Last, longest - Last),
            (longest, -1, 1),
            (longest, First, -First),
            (longest - 1, Last, longest - 1 - Last),
            (Last, Last, Last),
            (Last + 1, Last, 1),
            (-First, First, -First),
            (-First, First + 1, -First - 1),
            (-First - 1, First, 1),
            (7 * Day, Last, 7 * Day - Last % (7 * Day)),
        })
        {
            var (limiter, _) = At(now, window);
            Check(limiter, "ann", new(true, 0, TimeSpan.Zero), window, now);
            Check(limiter, "ann", new(false, 0, new TimeSpan(wait)), window, now);
        }
    }

    [Fact]
    public void The_longest_window_turns_once_at_1970()
    {
        var (limiter, time) = At(-1, long.MaxValue);
        limiter.Acquire("ann");
        Check(limiter, "ann", new(false, 0, new TimeSpan(1)), long.MaxValue, -1);

        time.Now = DateTimeOffset.UnixEpoch;
        Check(limiter, "ann", new(true, 0, TimeSpan.Zero), long.MaxValue, 0);

        time.Now = DateTimeOffset.MaxValue;
        Check(limiter, "ann", new(false, 0, new TimeSpan(long.MaxValue - Last)), long.MaxValue, Last);
    }

    [Fact]
    public void A_step_back_within_the_window_is_only_a_longer_wait()
    {
        var (limiter, time) = At(19 * Second, 10 * Second);
        limiter.Acquire("ann");

        time.Now = Moment(12 * Second);

        Check(limiter, "ann", new(false, 0, new TimeSpan(8 * Second)), 10 * Second, 12 * Second);
    }

    [Fact]
    public void After_a_step_back_calls_count_in_the_latest_window()
    {
        var (limiter, time) = At(30 * Second, 10 * Second, limit: 3);
        Check(limiter, "ann", new(true, 2, TimeSpan.Zero), 10 * Second, 30 * Second);

        time.Now = Moment(9 * Second);
        Check(limiter, "ann", new(true, 1, TimeSpan.Zero), 10 * Second, 9 * Second);
        time.Now = Moment(20 * Second);
        Check(limiter, "ann", new(true, 0, TimeSpan.Zero), 10 * Second, 20 * Second);
        Check(limiter, "ann", new(false, 0, new TimeSpan(20 * Second)), 10 * Second, 20 * Second);
        time.Now = Moment(40 * Second - 1);
        Check(limiter, "ann", new(false, 0, new TimeSpan(1)), 10 * Second, 40 * Second - 1);
        time.Now = Moment(40 * Second);
        Check(limiter, "ann", new(true, 2, TimeSpan.Zero), 10 * Second, 40 * Second);
    }

    [Fact]
    public void The_latest_window_is_that_of_the_limiter_and_not_of_the_client()
    {
        var (limiter, time) = At(5 * Second, 10 * Second);
        limiter.Acquire("ann");
        time.Now = Moment(35 * Second);
        limiter.Acquire("bob");

        time.Now = Moment(6 * Second);

        Check(limiter, "ann", new(true, 0, TimeSpan.Zero), 10 * Second, 6 * Second);
        Check(limiter, "ann", new(false, 0, new TimeSpan(34 * Second)), 10 * Second, 6 * Second);
    }

    [Fact]
    public void A_wait_that_no_TimeSpan_holds_is_the_longest_one()
    {
        var (limiter, time) = At(0, long.MaxValue);
        limiter.Acquire("ann");

        foreach (var now in new[] { -1, First })
        {
            time.Now = Moment(now);
            Check(limiter, "ann", new(false, 0, TimeSpan.MaxValue), long.MaxValue, now);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Random_calls_are_answered_as_by_going_through_all_earlier_ones(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 150; round++)
        {
            var window = random.Next(4) switch
            {
                0 => random.Next(1, 5),
                1 => random.Next(1, 100) * Second,
                2 => random.NextInt64(1, 1_000 * Day),
                _ => random.NextInt64(1, long.MaxValue),
            };
            var now = random.Next(4) switch
            {
                0 => random.NextInt64(-10, 10),
                1 => random.NextInt64(First, 0),
                2 => random.NextInt64(0, Last),
                _ => random.NextInt64(0, 20_000 * Day),
            };
            var limit = random.Next(1, 5);
            var (limiter, time) = At(now, window, limit);
            var oracle = new AllCalls(limit, window);

            for (var call = 0; call < 80; call++)
            {
                now = Math.Clamp(now + Step(random, now, window), First, Last);
                time.Now = Moment(now);
                var client = "abc"[random.Next(3)].ToString();
                Check(limiter, client, oracle.Acquire(client, now), window, now, $" (seed {seed}, round {round}, call {call})");
            }
        }
    }

    /// <summary>Mostly none; else a little, to an edge or next to it, or some windows; now and then back.</summary>
    private static long Step(Random random, long now, long window)
    {
        var toEdge = window - (long)(((Int128)now % window + window) % window);
        return random.Next(20) switch
        {
            0 => toEdge,
            1 => toEdge - 1,
            2 => toEdge + random.NextInt64(window),
            3 => random.Next(1, 4),
            4 => (long)Math.Min(1e18, random.Next(1, 5) * (double)window),
            5 => -random.NextInt64(1, 3),
            6 => -(long)Math.Min(1e18, random.NextDouble() * 3 * window),
            _ => 0,
        };
    }

    private static (FixedWindowRateLimiter Limiter, ManualTime Time) At(long now, long window, int limit = 1)
    {
        var time = new ManualTime(Moment(now));
        return (new FixedWindowRateLimiter(limit, new TimeSpan(window), time), time);
    }

    private static DateTimeOffset Moment(long sinceEpoch) => DateTimeOffset.UnixEpoch.AddTicks(sinceEpoch);

    private static void Check(
        FixedWindowRateLimiter limiter, string client, RateLimitDecision expected, long window, long now, string where = "")
    {
        // Compared first: building the message costs more than most calls.
        if (limiter.Acquire(client) is var actual && actual != expected)
        {
            actual.Should().Be(expected, "that is the answer to {0} at {1:O}, {2} ticks from the epoch, in windows of {3} ticks{4}",
                client, Moment(now), now, window, where);
        }
    }

    /// <summary>Keeps every allowed call and counts by going through them; numbers of any size, so nothing overflows.</summary>
    private sealed class AllCalls(int limit, long window)
    {
        private readonly List<(string Client, decimal Window)> _allowed = [];
        private decimal _latest = decimal.MinValue;

        public RateLimitDecision Acquire(string client, long now)
        {
            // Exact: a quotient differs from a whole number by at least one part in 10^19, and a decimal has 28 digits.
            _latest = Math.Max(_latest, Math.Floor((decimal)now / window));
            var remaining = limit - _allowed.Count(call => call == (client, _latest)) - 1;
            if (remaining < 0)
                return new(false, 0, new TimeSpan((long)Math.Min(long.MaxValue, (_latest + 1) * window - now)));

            _allowed.Add((client, _latest));
            return new(true, remaining, TimeSpan.Zero);
        }
    }
}
