namespace Katas.SingleFlight.Tests;

public class SingleFlightInvalidationHiddenTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly ManualTime _time = new(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly Origin _origin = new();

    [Fact]
    public async Task An_invalidated_value_is_loaded_anew()
    {
        var cache = Cache();
        await LoadAsync(cache, "a", number: 1, "old");
        await LoadAsync(cache, "b", number: 2, "other");

        cache.Invalidate("a");

        await LoadAsync(cache, "a", number: 3, "new");
        (await cache.GetAsync("a").Ends("the value is there")).Should().Be("new");
        (await cache.GetAsync("b").Ends("the value is there")).Should().Be("other", "it was not invalidated");
        _origin.Loads.Should().Be(3);
    }

    [Fact]
    public async Task An_invalidated_value_is_not_returned_as_stale_either()
    {
        var cache = Cache();
        await LoadAsync(cache, "a", number: 1, "old");
        _time.Advance(10 * Second);

        cache.Invalidate("a");

        await LoadAsync(cache, "a", number: 2, "new");
    }

    [Fact]
    public async Task What_is_not_there_can_be_invalidated()
    {
        var cache = Cache();
        cache.Invalidate("a");
        await LoadAsync(cache, "a", number: 1, "value");
        cache.Invalidate("b");
        cache.Invalidate("a");
        cache.Invalidate("a");

        await LoadAsync(cache, "a", number: 2, "new");
    }

    [Fact]
    public async Task A_load_that_began_before_is_for_those_who_wait_for_it_and_is_not_kept()
    {
        var cache = Cache();
        var early = cache.GetAsync("a");
        var load = await _origin.LoadAsync(1);

        cache.Invalidate("a");
        load.SetResult("read before the change");

        (await early.Ends("the caller has the value of its load")).Should().Be("read before the change");
        await LoadAsync(cache, "a", number: 2, "read after the change");
        (await cache.GetAsync("a").Ends("the value is there")).Should().Be("read after the change");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_call_after_it_does_not_join_a_load_from_before(bool isOldFirst)
    {
        var cache = Cache();
        var early = cache.GetAsync("a");
        var old = await _origin.LoadAsync(1);
        cache.Invalidate("a");
        var late = cache.GetAsync("a");
        var fresh = await _origin.LoadAsync(2);

        foreach (var isOld in new[] { isOldFirst, !isOldFirst })
        {
            (isOld ? old : fresh).SetResult(isOld ? "old" : "new");
            (await (isOld ? early : late).Ends("each caller has the value of its load")).Should().Be(isOld ? "old" : "new");
        }

        (await cache.GetAsync("a").Ends("the value is there")).Should().Be("new", "whichever of the two loads ended last");
        _origin.Loads.Should().Be(2);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_end_of_a_load_from_before_leaves_the_next_one_alone(bool fails)
    {
        var cache = Cache();
        var early = cache.GetAsync("a");
        var old = await _origin.LoadAsync(1);
        cache.Invalidate("a");
        var late = cache.GetAsync("a");
        var fresh = await _origin.LoadAsync(2);

        if (fails)
            old.SetException(new TimeoutException());
        else
            old.SetResult("old");
        await early.ContinueWith(_ => { }, TaskScheduler.Default).Ends("the early caller has the end of its load");
        var later = cache.GetAsync("a");
        fresh.SetResult("new");

        (await late.Ends("the caller has the value of its load")).Should().Be("new");
        (await later.Ends("the caller has the value of the load under way")).Should().Be("new");
        (await cache.GetAsync("a").Ends("the value is there")).Should().Be("new");
        _origin.Loads.Should().Be(2, "the second load was still under way when the third call came");
    }

    [Fact]
    public async Task A_refresh_that_began_before_is_not_kept()
    {
        var cache = Cache();
        await LoadAsync(cache, "a", number: 1, "old");
        _time.Advance(10 * Second);
        (await cache.GetAsync("a").Ends("a stale value is there")).Should().Be("old");
        var refresh = await _origin.LoadAsync(2);

        cache.Invalidate("a");
        refresh.SetResult("read before the change");

        await LoadAsync(cache, "a", number: 3, "read after the change");
        (await cache.GetAsync("a").Ends("the value is there")).Should().Be("read after the change");
    }

    private SingleFlightCache<string> Cache() => new(_origin.LoadAsync, 10 * Second, 20 * Second, _time);

    private async Task LoadAsync(SingleFlightCache<string> cache, string key, int number, string value)
    {
        var call = cache.GetAsync(key);
        (await _origin.LoadAsync(number)).SetResult(value);
        (await call.Ends("the caller has the value of its load")).Should().Be(value);
    }
}
