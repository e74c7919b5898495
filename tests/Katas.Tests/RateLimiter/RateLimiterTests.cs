using Microsoft.Extensions.Time.Testing;

namespace Katas.RateLimiter.Tests;

public class RateLimiterTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1), Second = TimeSpan.FromSeconds(1);

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Calls_up_to_the_limit_are_allowed_and_count_down()
    {
        var limiter = new FixedWindowRateLimiter(3, Minute, _time);

        limiter.Acquire("ann").Should().Be(new RateLimitDecision(true, 2, TimeSpan.Zero));
        limiter.Acquire("ann").Should().Be(new RateLimitDecision(true, 1, TimeSpan.Zero));
        limiter.Acquire("ann").Should().Be(new RateLimitDecision(true, 0, TimeSpan.Zero));
    }

    [Fact]
    public void A_call_past_the_limit_is_refused_and_told_when_to_retry()
    {
        var limiter = new FixedWindowRateLimiter(1, Minute, _time);
        limiter.Acquire("ann");

        _time.Advance(20 * Second);

        limiter.Acquire("ann").Should().Be(new RateLimitDecision(false, 0, 40 * Second));
    }

    [Fact]
    public void The_next_window_starts_afresh()
    {
        var limiter = new FixedWindowRateLimiter(1, Minute, _time);
        limiter.Acquire("ann");

        _time.Advance(Minute);

        limiter.Acquire("ann").Allowed.Should().BeTrue();
    }

    [Fact]
    public void Windows_are_aligned_to_the_clock_and_not_to_the_first_call()
    {
        var limiter = new FixedWindowRateLimiter(1, Minute, _time);
        _time.Advance(50 * Second);

        limiter.Acquire("ann");

        limiter.Acquire("ann").RetryAfter.Should().Be(10 * Second);
    }

    [Fact]
    public void Clients_do_not_share_a_limit()
    {
        var limiter = new FixedWindowRateLimiter(1, Minute, _time);
        limiter.Acquire("ann");

        limiter.Acquire("bob").Allowed.Should().BeTrue();
    }

    [Fact]
    public void A_clock_that_steps_back_leaves_the_limiter_in_its_latest_window()
    {
        var limiter = new FixedWindowRateLimiter(1, Minute, _time);
        limiter.Acquire("ann");

        _time.AdjustTime(_time.GetUtcNow() - Second);

        limiter.Acquire("ann").Should().Be(new RateLimitDecision(false, 0, Minute + Second));
    }

    [Fact]
    public void A_client_is_forgotten_at_the_first_call_of_the_window_after_the_next()
    {
        var limiter = new FixedWindowRateLimiter(1, Minute, _time);
        limiter.Acquire("ann");
        limiter.TrackedClients.Should().Be(1);

        _time.Advance(2 * Minute);
        limiter.Acquire("bob");

        limiter.TrackedClients.Should().Be(1, "only bob is remembered");
    }

    [Fact]
    public void Threads_together_get_no_more_than_the_limit()
    {
        var limiter = new FixedWindowRateLimiter(50_000, Minute, _time);
        var allowed = 0;

        Together.Run(threads: 8, _ =>
        {
            for (var call = 0; call < 10_000; call++)
            {
                if (limiter.Acquire("ann").Allowed)
                    Interlocked.Increment(ref allowed);
            }
        });

        allowed.Should().Be(50_000);
    }

    [Fact]
    public void Bad_arguments_are_errors()
    {
        FluentActions.Invoking(() => new FixedWindowRateLimiter(0, Minute, _time))
            .Should().Throw<ArgumentOutOfRangeException>().WithParameterName("limit");
        FluentActions.Invoking(() => new FixedWindowRateLimiter(1, TimeSpan.Zero, _time))
            .Should().Throw<ArgumentOutOfRangeException>().WithParameterName("window");
        FluentActions.Invoking(() => new FixedWindowRateLimiter(1, Minute, null!))
            .Should().Throw<ArgumentNullException>().WithParameterName("time");
        FluentActions.Invoking(() => new FixedWindowRateLimiter(1, Minute, _time).Acquire(null!))
            .Should().Throw<ArgumentNullException>().WithParameterName("client");
    }
}
