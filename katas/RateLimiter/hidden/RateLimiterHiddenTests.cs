namespace Katas.RateLimiter.Tests;

public class RateLimiterHiddenTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly ManualTime _time = new(new DateTimeOffset(2026, 3, 29, 1, 59, 48, TimeSpan.Zero));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public void A_limit_below_one_is_an_error(int limit) =>
        FluentActions.Invoking(() => new FixedWindowRateLimiter(limit, Minute, _time))
            .Should().Throw<ArgumentOutOfRangeException>().WithParameterName("limit");

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    public void A_window_of_zero_or_less_is_an_error(long ticks) =>
        FluentActions.Invoking(() => new FixedWindowRateLimiter(1, new TimeSpan(ticks), _time))
            .Should().Throw<ArgumentOutOfRangeException>().WithParameterName("window");

    [Fact]
    public void A_missing_clock_is_an_error() =>
        FluentActions.Invoking(() => new FixedWindowRateLimiter(1, Minute, null!))
            .Should().Throw<ArgumentNullException>().WithParameterName("time");

    [Fact]
    public void A_missing_client_is_an_error_and_changes_nothing()
    {
        var limiter = new FixedWindowRateLimiter(1, Minute, _time);

        FluentActions.Invoking(() => limiter.Acquire(null!)).Should().Throw<ArgumentNullException>().WithParameterName("client");

        limiter.TrackedClients.Should().Be(0);
        Check(limiter, "", new(true, 0, TimeSpan.Zero));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(1_000)]
    public void Calls_count_down_to_the_limit_and_are_refused_from_there(int limit)
    {
        var limiter = new FixedWindowRateLimiter(limit, Minute, _time);

        for (var call = 1; call <= limit; call++)
            Check(limiter, "ann", new(true, limit - call, TimeSpan.Zero));

        Check(limiter, "ann", new(false, 0, TimeSpan.FromSeconds(12)));
    }

    [Fact]
    public void The_largest_limit_counts_down_like_any_other()
    {
        var limiter = new FixedWindowRateLimiter(int.MaxValue, Minute, _time);

        Check(limiter, "ann", new(true, int.MaxValue - 1, TimeSpan.Zero));
        Check(limiter, "ann", new(true, int.MaxValue - 2, TimeSpan.Zero));
    }

    [Fact]
    public void Refused_calls_count_for_nothing()
    {
        var limiter = new FixedWindowRateLimiter(2, Minute, _time);
        limiter.Acquire("ann");
        limiter.Acquire("ann");

        for (var call = 0; call < 1_000; call++)
            Check(limiter, "ann", new(false, 0, TimeSpan.FromSeconds(12)));

        _time.Advance(TimeSpan.FromSeconds(12));
        Check(limiter, "ann", new(true, 1, TimeSpan.Zero));
        Check(limiter, "ann", new(true, 0, TimeSpan.Zero));
        Check(limiter, "ann", new(false, 0, Minute));
    }

    [Fact]
    public void A_window_that_was_not_used_up_adds_nothing_to_the_next()
    {
        var limiter = new FixedWindowRateLimiter(3, Minute, _time);
        limiter.Acquire("ann");

        _time.Advance(5 * Minute);

        Check(limiter, "ann", new(true, 2, TimeSpan.Zero));
    }

    [Fact]
    public void Each_client_has_a_limit_of_its_own()
    {
        var limiter = new FixedWindowRateLimiter(2, Minute, _time);
        string[] clients = ["ann", "bob", "cid"];

        foreach (var remaining in new[] { 1, 0 })
        {
            foreach (var client in clients)
                Check(limiter, client, new(true, remaining, TimeSpan.Zero));
        }

        foreach (var client in clients)
            Check(limiter, client, new(false, 0, TimeSpan.FromSeconds(12)));
    }

    [Fact]
    public void Limiters_share_nothing()
    {
        new FixedWindowRateLimiter(1, Minute, _time).Acquire("ann");
        var another = new FixedWindowRateLimiter(1, Minute, _time);

        another.TrackedClients.Should().Be(0);
        Check(another, "ann", new(true, 0, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("ann", "Ann")]
    [InlineData("ann", "ann ")]
    [InlineData("ann", "ann\0")]
    [InlineData("", " ")]
    [InlineData("\u00E9", "e\u0301")]    // é, composed and decomposed
    [InlineData("stra\u00DFe", "strasse")]
    [InlineData("\uFF41", "a")]           // full width
    [InlineData("a\u00ADb", "ab")]        // a soft hyphen
    [InlineData("\uD83D", "\uFFFD")]      // half a surrogate pair, and what UTF-8 makes of it
    [InlineData("007", "7")]
    public void Clients_are_compared_ordinally(string client, string other)
    {
        var limiter = new FixedWindowRateLimiter(1, Minute, _time);
        Check(limiter, client, new(true, 0, TimeSpan.Zero));

        Check(limiter, other, new(true, 0, TimeSpan.Zero));

        limiter.TrackedClients.Should().Be(2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ann")]
    [InlineData("\uD83D")]
    public void Equal_texts_are_one_client_whatever_object_they_are(string client)
    {
        var limiter = new FixedWindowRateLimiter(1, Minute, _time);
        Check(limiter, client, new(true, 0, TimeSpan.Zero));

        Check(limiter, new string([.. client]), new(false, 0, TimeSpan.FromSeconds(12)));
    }

    private void Check(FixedWindowRateLimiter limiter, string client, RateLimitDecision expected) =>
        limiter.Acquire(client).Should().Be(expected, "that is the answer to {0} at {1:O}", Show.Text(client), _time.Now);
}
