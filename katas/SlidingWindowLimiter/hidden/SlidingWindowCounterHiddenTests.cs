namespace Katas.SlidingWindowLimiter.Tests;

public class SlidingWindowCounterHiddenTests
{
    private const long Ticks = TimeSpan.TicksPerMinute;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1), Second = TimeSpan.FromSeconds(1), Tick = new(1);

    private readonly ManualTime _time = new(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public void A_limit_below_one_is_an_error(int limit) =>
        FluentActions.Invoking(() => new SlidingWindowCounter(limit, Minute, _time)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("limit");

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    public void A_window_of_zero_or_less_is_an_error(long ticks) =>
        FluentActions.Invoking(() => new SlidingWindowCounter(1, new TimeSpan(ticks), _time)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("window");

    [Fact]
    public void A_missing_clock_is_an_error() =>
        FluentActions.Invoking(() => new SlidingWindowCounter(1, Minute, null!)).Should().Throw<ArgumentNullException>().WithParameterName("time");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(1_000)]
    public void The_first_bucket_allows_the_limit(int limit)
    {
        var limiter = new SlidingWindowCounter(limit, Minute, _time);

        for (var remaining = limit - 1; remaining >= 0; remaining--)
            limiter.Acquire().Should().Be(new SlidingWindowDecision(true, remaining, TimeSpan.Zero));

        limiter.Acquire().Should().Be(new SlidingWindowDecision(false, 0, Minute + new TimeSpan((Ticks + limit - 1) / limit)),
            "in the next bucket {0} calls weigh one less after 1/{0} of it", limit);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(10)]
    [InlineData(49)]
    [InlineData(1_000)]
    public void The_previous_bucket_fades_out_exactly(int limit)
    {
        // When the previous bucket was used up, call number k of this one is allowed after k/limit of it, rounded up to
        // the tick. In floating point some of these moments come late.
        var limiter = new SlidingWindowCounter(limit, Minute, _time);
        for (var call = 0; call < limit; call++)
            limiter.Acquire();
        var start = _time.Now + Minute;
        for (var k = 1; k < limit; k++)
        {
            var moment = (k * Ticks + limit - 1) / limit;
            _time.Now = start.AddTicks(moment - 1);
            Check(limiter, new(false, 0, Tick), limit, k);
            _time.Now = start.AddTicks(moment);
            Check(limiter, new(true, 0, TimeSpan.Zero), limit, k);
        }
    }

    [Fact]
    public void The_estimate_is_that_of_the_statement()
    {
        var limiter = new SlidingWindowCounter(10, Minute, _time);
        for (var call = 0; call < 8; call++)
            limiter.Acquire();

        // A quarter of the minute: 8 * 3/4 = 6.
        _time.Advance(75 * Second);
        limiter.Acquire().Should().Be(new SlidingWindowDecision(true, 3, TimeSpan.Zero));
        for (var remaining = 2; remaining >= 0; remaining--)
            limiter.Acquire().Should().Be(new SlidingWindowDecision(true, remaining, TimeSpan.Zero));

        // Four are counted, and a fifth needs the eight to weigh five: after 3/8 of the minute, 22.5 seconds.
        limiter.Acquire().Should().Be(new SlidingWindowDecision(false, 0, 7.5 * Second));

        // Half a minute: 8 / 2 + 4 = 8, and a fraction leaves no room for a third.
        _time.Advance(15 * Second + Tick);
        limiter.Acquire().Should().Be(new SlidingWindowDecision(true, 1, TimeSpan.Zero));
    }

    [Fact]
    public void Buckets_are_aligned_to_the_epoch_and_not_to_the_first_call()
    {
        _time.Advance(59 * Second);
        var limiter = new SlidingWindowCounter(2, Minute, _time);
        limiter.Acquire();
        limiter.Acquire().Should().Be(new SlidingWindowDecision(true, 0, TimeSpan.Zero));

        limiter.Acquire().Should().Be(new SlidingWindowDecision(false, 0, 31 * Second), "the bucket ends in a second, and half a minute later the two calls weigh one");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(1_000)]
    public void Buckets_before_the_previous_one_do_not_count(int buckets)
    {
        var limiter = new SlidingWindowCounter(3, Minute, _time);
        for (var call = 0; call < 3; call++)
            limiter.Acquire();

        _time.Advance(buckets * Minute);

        limiter.Acquire().Should().Be(new SlidingWindowDecision(true, 2, TimeSpan.Zero), "the last calls were {0} buckets ago", buckets);
    }

    [Fact]
    public void Refused_calls_count_for_nothing()
    {
        var limiter = new SlidingWindowCounter(2, Minute, _time);
        limiter.Acquire();
        limiter.Acquire();
        for (var call = 0; call < 1_000; call++)
            limiter.Acquire().Allowed.Should().BeFalse();

        _time.Advance(90 * Second);
        limiter.Acquire().Should().Be(new SlidingWindowDecision(true, 0, TimeSpan.Zero));
        _time.Advance(45 * Second);
        limiter.Acquire().Should().Be(new SlidingWindowDecision(true, 0, TimeSpan.Zero), "the previous bucket has one call, which still weighs something");
    }

    [Fact]
    public void Before_1970_buckets_are_as_long_as_after_it()
    {
        _time.Now = DateTimeOffset.UnixEpoch - Second;
        var limiter = new SlidingWindowCounter(2, Minute, _time);
        limiter.Acquire();
        limiter.Acquire();
        limiter.Acquire().Should().Be(new SlidingWindowDecision(false, 0, 31 * Second));

        _time.Now = DateTimeOffset.UnixEpoch + 30 * Second;
        limiter.Acquire().Should().Be(new SlidingWindowDecision(true, 0, TimeSpan.Zero));

        _time.Now = DateTimeOffset.UnixEpoch - 10 * Minute;
        var early = new SlidingWindowCounter(1, Minute, _time);
        early.Acquire();
        early.Acquire().Should().Be(new SlidingWindowDecision(false, 0, 2 * Minute));
    }

    [Fact]
    public void After_a_step_back_the_limiter_stays_at_its_latest_moment()
    {
        var limiter = new SlidingWindowCounter(2, Minute, _time);
        _time.Advance(30 * Second);
        limiter.Acquire();

        _time.Advance(-5 * Minute);
        limiter.Acquire().Should().Be(new SlidingWindowDecision(true, 0, TimeSpan.Zero));
        limiter.Acquire().Should().Be(new SlidingWindowDecision(false, 0, 6 * Minute), "five minutes back to where the clock was, and one until two calls weigh one");
    }

    [Fact]
    public void The_largest_numbers_are_numbers_like_any_other()
    {
        _time.Now = DateTimeOffset.UnixEpoch;
        var limiter = new SlidingWindowCounter(int.MaxValue, TimeSpan.MaxValue, _time);
        limiter.Acquire().Should().Be(new SlidingWindowDecision(true, int.MaxValue - 1, TimeSpan.Zero));

        _time.Now = DateTimeOffset.MaxValue;
        limiter.Acquire().Should().Be(new SlidingWindowDecision(true, int.MaxValue - 2, TimeSpan.Zero), "it is the same bucket");

        _time.Now = DateTimeOffset.UnixEpoch;
        var single = new SlidingWindowCounter(1, TimeSpan.MaxValue, _time);
        single.Acquire();
        single.Acquire().Should().Be(new SlidingWindowDecision(false, 0, TimeSpan.MaxValue), "it takes twice as long as a TimeSpan holds");

        // From the bucket of 1970 to the next, in which 100 calls have to become 99.
        var centuries = TimeSpan.FromDays(1_000_000);
        _time.Now = DateTimeOffset.UnixEpoch;
        var fading = new SlidingWindowCounter(100, centuries, _time);
        for (var call = 0; call < 100; call++)
            fading.Acquire();
        _time.Now += centuries;
        fading.Acquire().Should().Be(new SlidingWindowDecision(false, 0, centuries / 100));

        // The bucket that ends at 1970, and the one that begins then.
        _time.Now = DateTimeOffset.UnixEpoch - Tick;
        var turning = new SlidingWindowCounter(1, TimeSpan.MaxValue, _time);
        turning.Acquire().Allowed.Should().BeTrue();
        _time.Now = DateTimeOffset.UnixEpoch;
        turning.Acquire().Should().Be(new SlidingWindowDecision(false, 0, TimeSpan.MaxValue));
        _time.Now = DateTimeOffset.MaxValue;
        turning.Acquire().Should().Be(new SlidingWindowDecision(false, 0, TimeSpan.MaxValue - (DateTimeOffset.MaxValue - DateTimeOffset.UnixEpoch)));
    }

    [Fact]
    public void Limiters_share_nothing()
    {
        var (one, other) = (new SlidingWindowCounter(1, Minute, _time), new SlidingWindowCounter(1, Minute, _time));

        one.Acquire().Allowed.Should().BeTrue();
        other.Acquire().Allowed.Should().BeTrue();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_calls_are_answered_as_by_the_rules_tick_by_tick(int seed) =>
        RandomCalls.Check(seed, EveryTick.Counter, (limit, window, time) => new SlidingWindowCounter(limit, window, time).Acquire,
            (limit, most) => most.Should().BeLessThan(2 * limit, "that is the bound of the error"));

    private static void Check(SlidingWindowCounter limiter, SlidingWindowDecision expected, int limit, int k)
    {
        if (limiter.Acquire() is var actual && actual != expected)
            actual.Should().Be(expected, "that is the answer of a limiter of {0} a minute to call {1}; the previous bucket was used up", limit, k);
    }
}
