namespace Katas.SingleFlight.Tests;

public class SingleFlightFreshnessHiddenTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1), Tick = new(1);

    private readonly ManualTime _time = new(new DateTimeOffset(2026, 3, 29, 1, 59, 48, TimeSpan.Zero));
    private readonly List<string> _loads = [];

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    public void A_value_that_is_never_fresh_is_an_error(long ticks) =>
        FluentActions.Invoking(() => new SingleFlightCache<string>(Numbered, new TimeSpan(ticks), Second, _time))
            .Should().Throw<ArgumentOutOfRangeException>().WithParameterName("freshFor");

    [Theory]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    public void A_negative_time_of_being_stale_is_an_error(long ticks) =>
        FluentActions.Invoking(() => new SingleFlightCache<string>(Numbered, Second, new TimeSpan(ticks), _time))
            .Should().Throw<ArgumentOutOfRangeException>().WithParameterName("staleFor");

    [Fact]
    public void A_missing_load_or_clock_is_an_error()
    {
        FluentActions.Invoking(() => new SingleFlightCache<string>(null!, Second, Second, _time))
            .Should().Throw<ArgumentNullException>().WithParameterName("load");
        FluentActions.Invoking(() => new SingleFlightCache<string>(Numbered, Second, Second, null!))
            .Should().Throw<ArgumentNullException>().WithParameterName("time");
    }

    [Fact]
    public async Task A_missing_key_is_an_error_and_loads_nothing()
    {
        var cache = Cache(10 * Second, 20 * Second);

        await cache.Awaiting(it => it.GetAsync(null!)).Should().ThrowAsync<ArgumentNullException>().WithParameterName("key");
        cache.Invoking(it => it.Invalidate(null!)).Should().Throw<ArgumentNullException>().WithParameterName("key");

        _loads.Should().BeEmpty();
    }

    [Theory]
    [InlineData("a", "A")]
    [InlineData("a", "a ")]
    [InlineData("", " ")]
    [InlineData("\u00E9", "e\u0301")]    // é, composed and decomposed
    [InlineData("a\u00ADb", "ab")]        // a soft hyphen
    public async Task Keys_are_compared_ordinally(string key, string other)
    {
        var cache = Cache(10 * Second, 20 * Second);

        (await cache.GetAsync(key)).Should().Be($"{key} 1");
        (await cache.GetAsync(other)).Should().Be($"{other} 2", "{0} is another key than {1}", Show.Text(other), Show.Text(key));
        (await cache.GetAsync(new string([.. key]))).Should().Be($"{key} 1");

        _loads.Should().Equal(key, other);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, 1)]
    [InlineData(100_000_000, 0)]
    [InlineData(100_000_000, 1)]
    [InlineData(100_000_000, 200_000_000)]
    [InlineData(1, 200_000_000)]
    public async Task A_value_is_fresh_then_stale_then_gone_to_the_tick(long fresh, long stale)
    {
        // A cache for each moment, since a look at a value that is not fresh changes it.
        foreach (var (age, expected) in new[]
        {
            (0, "fresh"), (fresh - 1, "fresh"), (fresh, stale > 0 ? "stale" : "gone"),
            (fresh + stale - 1, stale > 0 ? "stale" : "fresh"), (fresh + stale, "gone"), (fresh + stale + 1, "gone"),
        })
        {
            var cache = Cache(new TimeSpan(fresh), new TimeSpan(stale));
            _loads.Clear();
            await cache.GetAsync("a");
            _time.Advance(new TimeSpan(age));

            var value = await cache.GetAsync("a").Ends("the call ends, as its load does at once");
            if (expected == "stale")
                await Until(() => Loads == 2, "a stale value is loaded anew");

            (value, Loads).Should().Be(expected switch { "fresh" => ("a 1", 1), "stale" => ("a 1", 2), _ => ("a 2", 2) },
                "a value of {0} ticks that is fresh for {1} and stale for {2} more is {3}; shown are the value and the loads", age, fresh, stale, expected);
        }
    }

    [Fact]
    public async Task A_refresh_that_ends_at_once_is_for_the_next_call()
    {
        var cache = Cache(10 * Second, 20 * Second);
        await cache.GetAsync("a");
        _time.Advance(10 * Second);

        (await cache.GetAsync("a")).Should().Be("a 1", "the value was stale");
        await Until(() => cache.GetAsync("a").Result == "a 2", "the refresh ends");
        _loads.Should().HaveCount(2);

        _time.Advance(10 * Second - Tick);
        (await cache.GetAsync("a")).Should().Be("a 2", "the new value has an age of its own");
        _loads.Should().HaveCount(2);
    }

    [Fact]
    public async Task Being_used_does_not_keep_a_value_fresh()
    {
        var cache = Cache(10 * Second, TimeSpan.Zero);
        for (var call = 0; call < 10; call++)
        {
            (await cache.GetAsync("a")).Should().Be("a 1");
            _time.Advance(Second);
        }

        (await cache.GetAsync("a")).Should().Be("a 2", "it was loaded ten seconds ago");
    }

    [Fact]
    public async Task A_value_may_be_fresh_or_stale_for_ever()
    {
        var (fresh, stale, both) = (Cache(TimeSpan.MaxValue, Second), Cache(Second, TimeSpan.MaxValue), Cache(TimeSpan.MaxValue, TimeSpan.MaxValue));
        foreach (var cache in new[] { fresh, stale, both })
            await cache.GetAsync("a");
        _time.Now = DateTimeOffset.MaxValue;

        (await fresh.GetAsync("a")).Should().Be("a 1");
        (await both.GetAsync("a")).Should().Be("a 3");
        _loads.Should().HaveCount(3);
        (await stale.GetAsync("a")).Should().Be("a 2", "it is stale, and never anything else");
        await Until(() => Loads == 4, "a stale value is loaded anew");
    }

    [Fact]
    public async Task Null_is_a_value_like_any_other()
    {
        var loads = 0;
        var cache = new SingleFlightCache<string?>(_ => Task.FromResult(Interlocked.Increment(ref loads) == 1 ? null : "late"), 10 * Second, 20 * Second, _time);

        (await cache.GetAsync("nobody")).Should().BeNull();
        (await cache.GetAsync("nobody")).Should().BeNull();
        loads.Should().Be(1, "that there is nothing is worth remembering too");

        _time.Advance(10 * Second);
        (await cache.GetAsync("nobody")).Should().BeNull("it is stale, and being loaded");
        await Until(() => cache.GetAsync("nobody").Result == "late", "the refresh ends");
    }

    [Fact]
    public async Task Values_that_are_structs_have_no_missing_value()
    {
        var loads = 0;
        var cache = new SingleFlightCache<int>(_ => Task.FromResult(loads++), 10 * Second, 20 * Second, _time);

        (await cache.GetAsync("zero")).Should().Be(0);
        (await cache.GetAsync("zero")).Should().Be(0, "zero is a value");
        loads.Should().Be(1);
    }

    [Fact]
    public async Task A_values_age_counts_from_when_its_load_ended()
    {
        var origin = new Origin();
        var cache = new SingleFlightCache<string>(origin.LoadAsync, 10 * Second, TimeSpan.Zero, _time);
        var first = cache.GetAsync("a");
        var load = await origin.LoadAsync(1);
        _time.Advance(60 * Second);
        load.SetResult("value");
        await first.Ends("the caller has the value of its load");

        _time.Advance(10 * Second - Tick);
        (await cache.GetAsync("a").Ends("a value is there that is fresh")).Should().Be("value", "its load ended less than ten seconds ago");

        _time.Advance(Tick);
        var late = cache.GetAsync("a");
        (await origin.LoadAsync(2)).SetResult("new");
        (await late.Ends("the caller has the value of its load")).Should().Be("new");
    }

    [Fact]
    public async Task Caches_share_nothing()
    {
        var (one, other) = (Cache(10 * Second, 20 * Second), Cache(10 * Second, 20 * Second));

        (await one.GetAsync("a")).Should().Be("a 1");
        (await other.GetAsync("a")).Should().Be("a 2");
    }

    private SingleFlightCache<string> Cache(TimeSpan freshFor, TimeSpan staleFor) => new(Numbered, freshFor, staleFor, _time);

    private int Loads
    {
        get
        {
            lock (_loads)
                return _loads.Count;
        }
    }

    /// <summary>A cache may call for a refresh on another thread.</summary>
    private static async Task Until(Func<bool> condition, string what)
    {
        for (var tries = 0; tries < 5_000 && !condition(); tries++)
            await Task.Delay(1);
        condition().Should().BeTrue("it was waited for that {0}", what);
    }

    /// <summary>Ends at once, with the number of the load.</summary>
    private Task<string> Numbered(string key)
    {
        lock (_loads)
        {
            _loads.Add(key);
            return Task.FromResult($"{key} {_loads.Count}");
        }
    }
}
