namespace Katas.SlidingWindowLimiter.Tests;

[Collection(nameof(MeasuredAlone))]
public class SlidingWindowLogHiddenTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1), Second = TimeSpan.FromSeconds(1), Tick = new(1);

    private readonly ManualTime _time = new(new DateTimeOffset(2026, 3, 29, 1, 59, 48, TimeSpan.Zero));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public void A_limit_below_one_is_an_error(int limit) =>
        FluentActions.Invoking(() => new SlidingWindowLog(limit, Minute, _time)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("limit");

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    public void A_window_of_zero_or_less_is_an_error(long ticks) =>
        FluentActions.Invoking(() => new SlidingWindowLog(1, new TimeSpan(ticks), _time)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("window");

    [Fact]
    public void A_missing_clock_is_an_error() =>
        FluentActions.Invoking(() => new SlidingWindowLog(1, Minute, null!)).Should().Throw<ArgumentNullException>().WithParameterName("time");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(1_000)]
    public void Calls_count_down_to_the_limit_and_are_refused_from_there(int limit)
    {
        var limiter = new SlidingWindowLog(limit, Minute, _time);

        for (var remaining = limit - 1; remaining >= 0; remaining--)
            limiter.Acquire().Should().Be(new SlidingWindowDecision(true, remaining, TimeSpan.Zero));

        limiter.Acquire().Should().Be(new SlidingWindowDecision(false, 0, Minute));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(600_000_000)]
    public void A_call_counts_until_one_tick_before_the_window_has_passed(long window)
    {
        var limiter = new SlidingWindowLog(1, new TimeSpan(window), _time);
        limiter.Acquire();

        _time.Advance(new TimeSpan(window - 1));
        limiter.Acquire().Should().Be(new SlidingWindowDecision(false, 0, Tick));

        _time.Advance(Tick);
        limiter.Acquire().Should().Be(new SlidingWindowDecision(true, 0, TimeSpan.Zero));
    }

    [Fact]
    public void Each_call_makes_room_for_one_when_it_leaves_the_window()
    {
        var limiter = new SlidingWindowLog(3, Minute, _time);
        foreach (var pause in new[] { 0, 10, 20 })
        {
            _time.Advance(pause * Second);
            limiter.Acquire().Allowed.Should().BeTrue();
        }

        // Calls at 0, 10 and 30 seconds; now it is 30.
        limiter.Acquire().Should().Be(new SlidingWindowDecision(false, 0, 30 * Second));
        _time.Advance(30 * Second);
        limiter.Acquire().Should().Be(new SlidingWindowDecision(true, 0, TimeSpan.Zero), "the call of second 0 has left the window, and only that");
        limiter.Acquire().Should().Be(new SlidingWindowDecision(false, 0, 10 * Second));
        _time.Advance(30 * Second);
        limiter.Acquire().Should().Be(new SlidingWindowDecision(true, 1, TimeSpan.Zero), "the calls of seconds 10 and 30 have left, and that of second 60 has not");
    }

    [Fact]
    public void Refused_calls_count_for_nothing()
    {
        var limiter = new SlidingWindowLog(2, Minute, _time);
        limiter.Acquire();
        limiter.Acquire();
        for (var second = 60; second >= 1; second--)
        {
            limiter.Acquire().Should().Be(new SlidingWindowDecision(false, 0, second * Second));
            _time.Advance(Second);
        }

        limiter.Acquire().Should().Be(new SlidingWindowDecision(true, 1, TimeSpan.Zero));
    }

    [Fact]
    public void After_a_step_back_the_limiter_stays_at_its_latest_moment()
    {
        var limiter = new SlidingWindowLog(2, Minute, _time);
        limiter.Acquire().Should().Be(new SlidingWindowDecision(true, 1, TimeSpan.Zero));

        _time.Advance(-100 * Second);
        limiter.Acquire().Should().Be(new SlidingWindowDecision(true, 0, TimeSpan.Zero));
        limiter.Acquire().Should().Be(new SlidingWindowDecision(false, 0, 160 * Second), "the clock is a hundred seconds back, and the window a minute");

        _time.Advance(160 * Second - Tick);
        limiter.Acquire().Should().Be(new SlidingWindowDecision(false, 0, Tick), "the second call counts from the latest moment, as the first does");
        _time.Advance(Tick);
        limiter.Acquire().Should().Be(new SlidingWindowDecision(true, 1, TimeSpan.Zero));
    }

    [Fact]
    public void Windows_may_be_as_long_as_a_TimeSpan()
    {
        _time.Now = DateTimeOffset.MinValue;
        var limiter = new SlidingWindowLog(1, TimeSpan.MaxValue, _time);
        limiter.Acquire();
        limiter.Acquire().Should().Be(new SlidingWindowDecision(false, 0, TimeSpan.MaxValue));

        _time.Now = DateTimeOffset.MaxValue;
        limiter.Acquire().Should().Be(new SlidingWindowDecision(false, 0, TimeSpan.MaxValue - (DateTimeOffset.MaxValue - DateTimeOffset.MinValue)));

        _time.Now = DateTimeOffset.MaxValue;
        var late = new SlidingWindowLog(1, TimeSpan.MaxValue, _time);
        late.Acquire();
        _time.Advance(-Tick);
        late.Acquire().Should().Be(new SlidingWindowDecision(false, 0, TimeSpan.MaxValue), "it is a tick more than a TimeSpan holds");
    }

    [Fact]
    public void Limiters_share_nothing()
    {
        var (one, other) = (new SlidingWindowLog(1, Minute, _time), new SlidingWindowLog(1, Minute, _time));

        one.Acquire().Allowed.Should().BeTrue();
        other.Acquire().Allowed.Should().BeTrue();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_calls_are_answered_as_by_the_rules_tick_by_tick(int seed) =>
        RandomCalls.Check(seed, EveryTick.Log, (limit, window, time) => new SlidingWindowLog(limit, window, time).Acquire,
            (limit, most) => most.Should().BeLessThanOrEqualTo(limit, "that is the limit in any stretch of the window's length"));

    [Fact]
    public void Calls_that_left_the_window_take_no_memory()
    {
        const int calls = 300_000, allowance = 500_000;
        var limiter = new SlidingWindowLog(10, Minute, _time);
        Churn(1_000);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Churn(calls);
        var retained = GC.GetTotalMemory(forceFullCollection: true) - before;

        retained.Should().BeLessThan(allowance, "of {0} calls only those of the last minute have to be remembered, 10 at the most", calls);
        limiter.Acquire().Allowed.Should().BeFalse();

        void Churn(int times)
        {
            for (var call = 0; call < times; call++)
            {
                if (call % 20 == 0)
                    _time.Advance(Minute);
                limiter.Acquire();
            }
        }
    }
}

/// <summary>What the process has in use is measured while no other test runs.</summary>
[CollectionDefinition(nameof(MeasuredAlone), DisableParallelization = true)]
public class MeasuredAlone;
