using Microsoft.Extensions.Time.Testing;

namespace Katas.SlidingWindowLimiter.Tests;

public class SlidingWindowTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1), Second = TimeSpan.FromSeconds(1);

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public void The_log_allows_the_limit_in_any_stretch_of_the_window()
    {
        var limiter = new SlidingWindowLog(2, Minute, _time);
        limiter.Acquire().Should().Be(new SlidingWindowDecision(true, 1, TimeSpan.Zero));
        _time.Advance(50 * Second);
        limiter.Acquire().Should().Be(new SlidingWindowDecision(true, 0, TimeSpan.Zero));

        limiter.Acquire().Should().Be(new SlidingWindowDecision(false, 0, 10 * Second));
        _time.Advance(10 * Second);
        limiter.Acquire().Should().Be(new SlidingWindowDecision(true, 0, TimeSpan.Zero));
        limiter.Acquire().Should().Be(new SlidingWindowDecision(false, 0, 50 * Second));
    }

    [Fact]
    public void The_counter_allows_the_limit_in_its_first_bucket()
    {
        var limiter = new SlidingWindowCounter(2, Minute, _time);

        limiter.Acquire().Should().Be(new SlidingWindowDecision(true, 1, TimeSpan.Zero));
        limiter.Acquire().Should().Be(new SlidingWindowDecision(true, 0, TimeSpan.Zero));
        limiter.Acquire().Should().Be(new SlidingWindowDecision(false, 0, 90 * Second));
    }

    [Fact]
    public void The_counters_previous_bucket_weighs_what_the_window_still_covers_of_it()
    {
        var limiter = new SlidingWindowCounter(10, Minute, _time);
        for (var call = 0; call < 8; call++)
            limiter.Acquire();

        _time.Advance(75 * Second);

        limiter.Acquire().Should().Be(new SlidingWindowDecision(true, 3, TimeSpan.Zero), "three quarters of eight calls weigh six");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_refused_call_counts_for_nothing(bool isLog)
    {
        var acquire = isLog ? (Func<SlidingWindowDecision>)new SlidingWindowLog(1, Minute, _time).Acquire : new SlidingWindowCounter(1, Minute, _time).Acquire;
        acquire();
        acquire().Allowed.Should().BeFalse();

        _time.Advance(2 * Minute);

        acquire().Allowed.Should().BeTrue();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_clock_that_steps_back_leaves_the_limiter_at_its_latest_moment(bool isLog)
    {
        _time.Advance(30 * Second);
        var acquire = isLog ? (Func<SlidingWindowDecision>)new SlidingWindowLog(1, Minute, _time).Acquire : new SlidingWindowCounter(1, Minute, _time).Acquire;
        acquire();
        var wait = acquire().RetryAfter;

        _time.AdjustTime(_time.GetUtcNow() - 5 * Second);

        acquire().Should().Be(new SlidingWindowDecision(false, 0, wait + 5 * Second));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Threads_together_get_no_more_than_the_limit(bool isLog)
    {
        var acquire = isLog ? (Func<SlidingWindowDecision>)new SlidingWindowLog(50_000, Minute, _time).Acquire : new SlidingWindowCounter(50_000, Minute, _time).Acquire;
        var allowed = 0;

        Together.Run(threads: 8, _ =>
        {
            for (var call = 0; call < 6_251; call++)
            {
                if (acquire().Allowed)
                    Interlocked.Increment(ref allowed);
            }
        });

        allowed.Should().Be(50_000);
    }

    [Fact]
    public void Bad_arguments_are_errors()
    {
        FluentActions.Invoking(() => new SlidingWindowLog(0, Minute, _time)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("limit");
        FluentActions.Invoking(() => new SlidingWindowLog(1, TimeSpan.Zero, _time)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("window");
        FluentActions.Invoking(() => new SlidingWindowLog(1, Minute, null!)).Should().Throw<ArgumentNullException>().WithParameterName("time");
        FluentActions.Invoking(() => new SlidingWindowCounter(0, Minute, _time)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("limit");
        FluentActions.Invoking(() => new SlidingWindowCounter(1, TimeSpan.Zero, _time)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("window");
        FluentActions.Invoking(() => new SlidingWindowCounter(1, Minute, null!)).Should().Throw<ArgumentNullException>().WithParameterName("time");
    }
}
