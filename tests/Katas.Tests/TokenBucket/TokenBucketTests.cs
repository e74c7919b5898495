using Microsoft.Extensions.Time.Testing;

namespace Katas.TokenBucket.Tests;

public class TokenBucketTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_full_bucket_allows_a_burst()
    {
        var bucket = new TokenBucket(3, 1, Second, _time);

        bucket.Take().Should().Be(new TokenBucketDecision(true, 2, TimeSpan.Zero));
        bucket.Take(2).Should().Be(new TokenBucketDecision(true, 0, TimeSpan.Zero));
    }

    [Fact]
    public void An_empty_bucket_refuses_and_says_when_to_retry()
    {
        var bucket = new TokenBucket(3, 1, Second, _time);
        bucket.Take(3);

        bucket.Take(2).Should().Be(new TokenBucketDecision(false, 0, 2 * Second));
    }

    [Fact]
    public void Tokens_flow_in_evenly()
    {
        var bucket = new TokenBucket(60, 60, 60 * Second, _time);
        bucket.Take(60);

        _time.Advance(Second);

        bucket.Take().Should().Be(new TokenBucketDecision(true, 0, TimeSpan.Zero));
    }

    [Fact]
    public void Fractions_of_a_token_are_kept()
    {
        var bucket = new TokenBucket(1, 1, Second, _time);
        bucket.Take();

        for (var tenth = 9; tenth >= 1; tenth--)
        {
            _time.Advance(Second / 10);
            bucket.Take().Should().Be(new TokenBucketDecision(false, 0, tenth * Second / 10));
        }

        _time.Advance(Second / 10);
        bucket.Take().Allowed.Should().BeTrue();
    }

    [Fact]
    public void A_bucket_holds_no_more_than_its_capacity()
    {
        var bucket = new TokenBucket(3, 1, Second, _time);
        bucket.Take(3);

        _time.Advance(1_000 * Second);

        bucket.Take().Should().Be(new TokenBucketDecision(true, 2, TimeSpan.Zero));
    }

    [Fact]
    public void A_refused_call_takes_nothing()
    {
        var bucket = new TokenBucket(3, 1, Second, _time);
        bucket.Take();

        bucket.Take(3).Should().Be(new TokenBucketDecision(false, 2, Second));
        bucket.Take(2).Allowed.Should().BeTrue();
    }

    [Fact]
    public void A_clock_that_steps_back_brings_nothing_twice()
    {
        var bucket = new TokenBucket(1, 1, Second, _time);
        bucket.Take();

        _time.AdjustTime(_time.GetUtcNow() - 5 * Second);

        bucket.Take().Should().Be(new TokenBucketDecision(false, 0, 6 * Second));
    }

    [Fact]
    public void Threads_together_get_no_more_than_the_capacity()
    {
        var bucket = new TokenBucket(50_000, 1, Second, _time);
        var allowed = 0;

        Together.Run(threads: 8, _ =>
        {
            for (var call = 0; call < 10_000; call++)
            {
                if (bucket.Take().Allowed)
                    Interlocked.Increment(ref allowed);
            }
        });

        allowed.Should().Be(50_000);
    }

    [Fact]
    public void Bad_arguments_are_errors()
    {
        FluentActions.Invoking(() => new TokenBucket(0, 1, Second, _time))
            .Should().Throw<ArgumentOutOfRangeException>().WithParameterName("capacity");
        FluentActions.Invoking(() => new TokenBucket(1, 0, Second, _time))
            .Should().Throw<ArgumentOutOfRangeException>().WithParameterName("refill");
        FluentActions.Invoking(() => new TokenBucket(1, 1, TimeSpan.Zero, _time))
            .Should().Throw<ArgumentOutOfRangeException>().WithParameterName("period");
        FluentActions.Invoking(() => new TokenBucket(1, 1, Second, null!))
            .Should().Throw<ArgumentNullException>().WithParameterName("time");
        FluentActions.Invoking(() => new TokenBucket(1, 1, Second, _time).Take(2))
            .Should().Throw<ArgumentOutOfRangeException>().WithParameterName("tokens");
    }
}
