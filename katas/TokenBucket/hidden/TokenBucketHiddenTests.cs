using System.Numerics;

namespace Katas.TokenBucket.Tests;

public class TokenBucketHiddenTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1), Tick = new(1);

    private readonly ManualTime _time = new(new DateTimeOffset(2026, 3, 29, 1, 59, 48, TimeSpan.Zero));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public void A_capacity_or_refill_below_one_is_an_error(int number)
    {
        FluentActions.Invoking(() => new TokenBucket(number, 1, Second, _time))
            .Should().Throw<ArgumentOutOfRangeException>().WithParameterName("capacity");
        FluentActions.Invoking(() => new TokenBucket(1, number, Second, _time))
            .Should().Throw<ArgumentOutOfRangeException>().WithParameterName("refill");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    public void A_period_of_zero_or_less_is_an_error(long ticks) =>
        FluentActions.Invoking(() => new TokenBucket(1, 1, new TimeSpan(ticks), _time))
            .Should().Throw<ArgumentOutOfRangeException>().WithParameterName("period");

    [Fact]
    public void A_missing_clock_is_an_error() =>
        FluentActions.Invoking(() => new TokenBucket(1, 1, Second, null!))
            .Should().Throw<ArgumentNullException>().WithParameterName("time");

    [Theory]
    [InlineData(5, 0)]
    [InlineData(5, -1)]
    [InlineData(5, int.MinValue)]
    [InlineData(5, 6)]
    [InlineData(5, int.MaxValue)]
    [InlineData(1, 2)]
    public void What_can_never_be_granted_is_an_error_and_takes_nothing(int capacity, int tokens)
    {
        var bucket = new TokenBucket(capacity, 1, Second, _time);

        bucket.Invoking(it => it.Take(tokens)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("tokens");

        bucket.Take(capacity).Should().Be(new TokenBucketDecision(true, 0, TimeSpan.Zero), "the bucket was full");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(1_000)]
    public void A_full_bucket_allows_a_burst_of_its_capacity(int capacity)
    {
        var bucket = new TokenBucket(capacity, 1, Second, _time);

        for (var left = capacity - 1; left >= 0; left--)
            bucket.Take().Should().Be(new TokenBucketDecision(true, left, TimeSpan.Zero));

        bucket.Take().Should().Be(new TokenBucketDecision(false, 0, Second));
    }

    [Fact]
    public void Tokens_are_taken_all_or_none()
    {
        var bucket = new TokenBucket(10, 1, Second, _time);
        bucket.Take(7).Should().Be(new TokenBucketDecision(true, 3, TimeSpan.Zero));

        bucket.Take(5).Should().Be(new TokenBucketDecision(false, 3, 2 * Second), "two of the five tokens are missing");
        bucket.Take(4).Should().Be(new TokenBucketDecision(false, 3, Second));
        bucket.Take(3).Should().Be(new TokenBucketDecision(true, 0, TimeSpan.Zero), "refused calls took nothing");
    }

    [Theory]
    [InlineData(1, 3, 10)]
    [InlineData(3, 10, 10)]
    [InlineData(7, 100, 100)]
    [InlineData(10, 1, 5)]
    [InlineData(600, 600_000_000, 100)]
    [InlineData(7, 10_000_000, 50)]
    public void A_token_is_there_at_its_tick_and_not_one_before(int refill, long period, int tokens)
    {
        // Token number k after the start is there when k * period / refill ticks have passed, rounded up.
        var bucket = new TokenBucket(tokens, refill, new TimeSpan(period), _time);
        bucket.Take(tokens);
        var start = _time.Now;
        for (var k = 1; k <= tokens; k++)
        {
            var ticks = (k * period + refill - 1) / refill;
            var earlier = (ticks - 1) * refill / period;
            _time.Now = start.AddTicks(ticks - 1);
            Check(bucket, k, new(false, (int)earlier, Tick), $"{earlier} tokens of {period} ticks / {refill} are there after {ticks - 1} ticks");

            _time.Now = start.AddTicks(ticks);
            var there = (int)Int128.Min(tokens, (Int128)ticks * refill / period);
            Check(bucket, k, new(true, there - k, TimeSpan.Zero), $"{there} tokens of {period} ticks / {refill} are there after {ticks} ticks");

            // Back to an empty bucket at the start, as it were: a new one.
            _time.Now = start;
            bucket = new TokenBucket(tokens, refill, new TimeSpan(period), _time);
            bucket.Take(tokens);
        }
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(3, 10)]
    [InlineData(10, 10_000_000)]
    [InlineData(7, 1_000_003)]
    public void Looking_often_makes_no_difference(int refill, long period)
    {
        // Fractions of a token must not be lost, or gained, at any of the looks.
        var bucket = new TokenBucket(1_000, refill, new TimeSpan(period), _time);
        bucket.Take(1_000);
        var step = Math.Max(1, period / refill / 7);
        for (var look = 1; look <= 5_000; look++)
        {
            _time.Advance(new TimeSpan(step));
            var there = (int)BigInteger.Min(1_000, (BigInteger)look * step * refill / period);
            var wait = (long)(((BigInteger)1_000 * period - (BigInteger)look * step * refill + refill - 1) / refill);
            if (wait <= 0)
                break;
            Check(bucket, 1_000, new(false, there, new TimeSpan(wait)), $"{refill} tokens come in {period} ticks, and {look} looks were {step} ticks apart");
        }
    }

    [Fact]
    public void Refused_calls_do_not_put_off_the_next_token()
    {
        var bucket = new TokenBucket(1, 1, Second, _time);
        bucket.Take();
        for (var left = 10; left >= 1; left--)
        {
            bucket.Take().Should().Be(new TokenBucketDecision(false, 0, left * Second / 10));
            _time.Advance(Second / 10);
        }

        bucket.Take().Should().Be(new TokenBucketDecision(true, 0, TimeSpan.Zero));
    }

    [Fact]
    public void A_bucket_never_holds_more_than_its_capacity()
    {
        var bucket = new TokenBucket(3, 2, Second, _time);
        bucket.Take();
        _time.Advance(1_000_000 * Second);

        bucket.Take(3).Should().Be(new TokenBucketDecision(true, 0, TimeSpan.Zero));
        bucket.Take().Should().Be(new TokenBucketDecision(false, 0, Second / 2), "what did not fit in is lost, fractions too");
    }

    [Fact]
    public void Full_is_full_and_not_a_fraction_more()
    {
        var bucket = new TokenBucket(2, 1, 10 * Second, _time);
        bucket.Take();
        _time.Advance(14 * Second);
        bucket.Take().Should().Be(new TokenBucketDecision(true, 1, TimeSpan.Zero), "the bucket was full after ten seconds");

        _time.Advance(9 * Second);
        bucket.Take(2).Should().Be(new TokenBucketDecision(false, 1, Second));
    }

    [Fact]
    public void Tokens_come_evenly_and_not_in_lumps()
    {
        var bucket = new TokenBucket(100, 60, 60 * Second, _time);
        bucket.Take(100);

        _time.Advance(Second);
        bucket.Take().Should().Be(new TokenBucketDecision(true, 0, TimeSpan.Zero), "60 a minute is one a second");
        _time.Advance(29 * Second);
        bucket.Take(30).Should().Be(new TokenBucketDecision(false, 29, Second));
    }

    [Fact]
    public void A_clock_that_steps_back_brings_nothing_twice()
    {
        var bucket = new TokenBucket(10, 1, Second, _time);
        bucket.Take(10);
        _time.Advance(5 * Second);
        bucket.Take(5).Should().Be(new TokenBucketDecision(true, 0, TimeSpan.Zero));

        _time.Advance(-4 * Second);
        bucket.Take(2).Should().Be(new TokenBucketDecision(false, 0, 6 * Second), "four seconds until the clock is where it was, and two for the tokens");
        _time.Advance(4 * Second);
        bucket.Take().Should().Be(new TokenBucketDecision(false, 0, Second));
        _time.Advance(Second);
        bucket.Take().Should().Be(new TokenBucketDecision(true, 0, TimeSpan.Zero));
    }

    [Fact]
    public void What_can_never_be_granted_does_not_move_the_clock_of_the_bucket()
    {
        var bucket = new TokenBucket(10, 1, Second, _time);
        bucket.Take(10);
        _time.Advance(10 * Second);
        bucket.Invoking(it => it.Take(11)).Should().Throw<ArgumentOutOfRangeException>();

        _time.Advance(-5 * Second);

        bucket.Take().Should().Be(new TokenBucketDecision(true, 4, TimeSpan.Zero), "five seconds have passed since the bucket was emptied");
    }

    [Fact]
    public void After_a_step_back_tokens_can_still_be_taken()
    {
        var bucket = new TokenBucket(10, 1, Second, _time);
        bucket.Take(4);

        _time.Advance(-100 * Second);

        bucket.Take(5).Should().Be(new TokenBucketDecision(true, 1, TimeSpan.Zero), "what was there is there");
        bucket.Take(2).Should().Be(new TokenBucketDecision(false, 1, 101 * Second));
    }

    [Fact]
    public void The_largest_numbers_are_numbers_like_any_other()
    {
        _time.Now = DateTimeOffset.MinValue;
        var slow = new TokenBucket(int.MaxValue, 1, TimeSpan.MaxValue, _time);
        slow.Take(int.MaxValue).Should().Be(new TokenBucketDecision(true, 0, TimeSpan.Zero));
        slow.Take().Should().Be(new TokenBucketDecision(false, 0, TimeSpan.MaxValue));
        slow.Take(2).Should().Be(new TokenBucketDecision(false, 0, TimeSpan.MaxValue), "it takes longer than a TimeSpan holds");

        var quick = new TokenBucket(int.MaxValue, int.MaxValue, TimeSpan.MaxValue, _time);
        quick.Take(int.MaxValue).Should().Be(new TokenBucketDecision(true, 0, TimeSpan.Zero));
        quick.Take(int.MaxValue).Should().Be(new TokenBucketDecision(false, 0, TimeSpan.MaxValue));

        _time.Now = DateTimeOffset.MaxValue;
        var passed = (DateTimeOffset.MaxValue - DateTimeOffset.MinValue).Ticks;
        var tokens = (int)((BigInteger)passed * int.MaxValue / long.MaxValue);
        slow.Take().Should().Be(new TokenBucketDecision(false, 0, TimeSpan.MaxValue - new TimeSpan(passed)));
        quick.Take(tokens).Should().Be(new TokenBucketDecision(true, 0, TimeSpan.Zero));

        var instant = new TokenBucket(int.MaxValue, int.MaxValue, Tick, _time);
        instant.Take(int.MaxValue).Should().Be(new TokenBucketDecision(true, 0, TimeSpan.Zero));
        instant.Take(int.MaxValue).Should().Be(new TokenBucketDecision(false, 0, Tick));
    }

    [Fact]
    public void Buckets_share_nothing()
    {
        var (one, other) = (new TokenBucket(1, 1, Second, _time), new TokenBucket(1, 1, Second, _time));

        one.Take().Allowed.Should().BeTrue();
        other.Take().Allowed.Should().BeTrue();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_calls_are_answered_as_with_fractions_of_any_size(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            var capacity = random.Next(3) == 0 ? random.Next(1, int.MaxValue) : random.Next(1, 20);
            var refill = random.Next(3) == 0 ? random.Next(1, int.MaxValue) : random.Next(1, 20);
            var period = random.Next(3) switch { 0 => random.Next(1, 50), 1 => random.NextInt64(1, 1_000_000_000_000), _ => random.NextInt64(1, long.MaxValue) };
            _time.Now = new DateTimeOffset(random.NextInt64(0, DateTimeOffset.MaxValue.Ticks / 2), TimeSpan.Zero);
            var bucket = new TokenBucket(capacity, refill, new TimeSpan(period), _time);
            var oracle = new Fractions(capacity, refill, period);
            for (var call = 0; call < 60; call++)
            {
                var tokens = random.Next(4) == 0 ? random.Next(1, Math.Min(capacity, int.MaxValue - 1) + 1) : random.Next(1, Math.Min(capacity, 5) + 1);
                Check(bucket, tokens, oracle.Take(tokens, _time.Now.Ticks), $"capacity {capacity}, {refill} tokens in {period} ticks, seed {seed}, round {round}, call {call}");
                var each = Math.Max(1, (double)period / refill);
                // Back only after a call that was allowed: whether a refused one is a moment to go by is free.
                var step = random.Next(6) switch { 0 => 0, 1 => 1, 2 => each * random.NextDouble(), 3 => each * 5 * random.NextDouble(), 4 when oracle.MayStepBack => -each * random.NextDouble(), _ => each };
                _time.Now = new DateTimeOffset(Math.Clamp(_time.Now.Ticks + (long)Math.Clamp(step, -1e17, 1e17), 0, DateTimeOffset.MaxValue.Ticks), TimeSpan.Zero);
            }
        }
    }

    private static void Check(TokenBucket bucket, int tokens, TokenBucketDecision expected, string because)
    {
        // Compared first: building the message costs more than most calls.
        if (bucket.Take(tokens) is var actual && actual != expected)
            actual.Should().Be(expected, "that is the answer to Take({0}): {1}", tokens, because);
    }

    /// <summary>Keeps every take that was allowed, and works out the level from the start each time, as a fraction over the period.</summary>
    private sealed class Fractions(int capacity, int refill, long period)
    {
        private readonly List<(int Tokens, long At)> _takes = [];
        private long _latest;

        public bool MayStepBack => _takes is [.., var last] && last.At == _latest;

        public TokenBucketDecision Take(int tokens, long now)
        {
            _latest = Math.Max(_latest, now);
            var full = (BigInteger)capacity * period;
            var (level, at) = (full, 0L);
            foreach (var take in _takes.Append((Tokens: 0, At: _latest)))
            {
                level = BigInteger.Min(full, level + (BigInteger)(take.At - at) * refill) - (BigInteger)take.Tokens * period;
                at = take.At;
            }

            var missing = (BigInteger)tokens * period - level;
            if (missing > 0)
                return new(false, (int)(level / period), new TimeSpan((long)BigInteger.Min(long.MaxValue, _latest - now + (missing + refill - 1) / refill)));

            _takes.Add((tokens, _latest));
            return new(true, (int)(-missing / period), TimeSpan.Zero);
        }
    }
}
