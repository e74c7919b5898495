namespace Katas.LruCache.Tests;

public class LruCacheHiddenTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly ManualTime _time = new(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public void A_capacity_below_one_is_an_error(int capacity) =>
        FluentActions.Invoking(() => new LruCache<string, int>(capacity, Minute, _time))
            .Should().Throw<ArgumentOutOfRangeException>().WithParameterName("capacity");

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    public void A_time_to_live_of_zero_or_less_is_an_error(long ticks) =>
        FluentActions.Invoking(() => new LruCache<string, int>(1, new TimeSpan(ticks), _time))
            .Should().Throw<ArgumentOutOfRangeException>().WithParameterName("timeToLive");

    [Fact]
    public void A_missing_clock_is_an_error() =>
        FluentActions.Invoking(() => new LruCache<string, int>(1, Minute, null!))
            .Should().Throw<ArgumentNullException>().WithParameterName("time");

    [Fact]
    public void A_missing_key_is_an_error_and_changes_nothing()
    {
        var cache = new LruCache<string, int>(1, Minute, _time);
        cache.Put("a", 1);

        FluentActions.Invoking(() => cache.Put(null!, 2)).Should().Throw<ArgumentNullException>().WithParameterName("key");
        FluentActions.Invoking(() => cache.TryGet(null!, out _)).Should().Throw<ArgumentNullException>().WithParameterName("key");
        FluentActions.Invoking(() => cache.Remove(null!)).Should().Throw<ArgumentNullException>().WithParameterName("key");

        ShouldHold(cache, ("a", 1));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(100)]
    public void A_cache_holds_exactly_its_capacity(int capacity)
    {
        var cache = new LruCache<int, int>(capacity, Minute, _time);
        for (var key = 0; key < 3 * capacity; key++)
        {
            cache.Put(key, -key);
            for (var older = Math.Max(0, key - capacity - 2); older <= key; older++)
            {
                // Oldest first, so that the look-ups leave the order of use as it is.
                var found = cache.TryGet(older, out var value);
                found.Should().Be(older > key - capacity, "the keys 0 to {0} were put into a cache for {1}, and this is {2}", key, capacity, older);
                value.Should().Be(found ? -older : 0);
            }
        }
    }

    [Fact]
    public void Finding_an_entry_is_a_use()
    {
        var cache = Filled(3);
        cache.TryGet("a", out _);
        cache.Put("d", 4);
        ShouldMiss(cache, "b");
        ShouldHold(cache, ("a", 1), ("c", 3), ("d", 4));
    }

    [Fact]
    public void Replacing_a_value_is_a_use()
    {
        var cache = Filled(3);
        cache.Put("a", 10);
        cache.Put("d", 4);
        ShouldMiss(cache, "b");
        ShouldHold(cache, ("a", 10), ("c", 3), ("d", 4));
    }

    [Fact]
    public void Replacing_a_value_in_a_full_cache_drops_nothing()
    {
        var cache = Filled(3);
        cache.Put("c", 30);
        cache.Put("b", 20);
        ShouldHold(cache, ("a", 1), ("b", 20), ("c", 30));
    }

    [Fact]
    public void A_call_that_finds_nothing_is_no_use_of_anything()
    {
        var cache = Filled(3);
        ShouldMiss(cache, "x");
        cache.Remove("x").Should().BeFalse();
        cache.Put("d", 4);
        ShouldMiss(cache, "a");
        ShouldMiss(cache, "x");
        ShouldHold(cache, ("b", 2), ("c", 3), ("d", 4));
    }

    [Fact]
    public void A_removed_entry_leaves_its_place_to_another()
    {
        var cache = Filled(3);
        cache.Remove("b").Should().BeTrue("there is an entry for b");
        cache.Remove("b").Should().BeFalse("it has been removed");

        cache.Put("d", 4);
        ShouldHold(cache, ("a", 1), ("c", 3), ("d", 4));
        ShouldMiss(cache, "b");

        cache.Put("b", 5);
        ShouldMiss(cache, "a");
        ShouldHold(cache, ("c", 3), ("d", 4), ("b", 5));
    }

    [Fact]
    public void Null_is_a_value_like_any_other()
    {
        var cache = new LruCache<string, string?>(2, Minute, _time);
        cache.Put("a", null);
        cache.Put("b", "something");

        cache.TryGet("a", out var value).Should().BeTrue("null was put for a");
        value.Should().BeNull();

        cache.Put("c", "another");
        cache.TryGet("b", out _).Should().BeFalse("a was found after b was put");
        cache.Remove("a").Should().BeTrue("null was put for a");
    }

    [Fact]
    public void Keys_are_equal_as_their_type_says()
    {
        var cache = new LruCache<(string, int), int>(10, Minute, _time);
        cache.Put((new string('k', 3), 1), 1);
        cache.Put(("KKK", 1), 2);

        cache.TryGet(("kkk", 1), out var value).Should().BeTrue();
        value.Should().Be(1);
        cache.TryGet(("kkk", 2), out _).Should().BeFalse();
    }

    [Fact]
    public void Each_cache_has_entries_of_its_own()
    {
        _ = Filled(3);
        ShouldMiss(new LruCache<string, int>(3, Minute, _time), "a");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Random_calls_are_answered_as_by_a_list_in_order_of_use(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 150; round++)
        {
            var (capacity, life, keys) = (random.Next(1, 8), random.Next(1, 40), random.Next(1, 14));
            var cache = new LruCache<int, int>(capacity, new TimeSpan(life), _time);
            var oracle = new ListInOrderOfUse(capacity, life);

            for (var call = 0; call < 150; call++)
            {
                _time.Advance(new TimeSpan(random.Next(6) == 0 ? random.Next(life + 2) : random.Next(2)));
                var (kind, key, now) = (random.Next(10), random.Next(keys), _time.Now.Ticks);
                var (actual, expected) = kind switch
                {
                    0 => ((cache.Remove(key), 0), (oracle.Remove(key, now), 0)),
                    < 5 => (Put(key, call), oracle.Put(key, call, now)),
                    _ => ((cache.TryGet(key, out var value), value), oracle.Find(key, now)),
                };

                // Compared first: building the message costs more than most calls.
                if (actual != expected)
                {
                    actual.Should().Be(expected, "that is what {0} finds for key {1} in a cache for {2} entries that live {3} ticks (seed {4}, round {5}, call {6})",
                        kind == 0 ? "Remove" : "TryGet", key, capacity, life, seed, round, call);
                }
            }

            (bool, int) Put(int key, int value)
            {
                cache.Put(key, value);
                return default;
            }
        }
    }

    private LruCache<string, int> Filled(int capacity)
    {
        var cache = new LruCache<string, int>(capacity, Minute, _time);
        for (var number = 0; number < capacity; number++)
            cache.Put(((char)('a' + number)).ToString(), number + 1);
        return cache;
    }

    private static void ShouldHold(LruCache<string, int> cache, params (string Key, int Value)[] entries)
    {
        foreach (var (key, value) in entries)
            (cache.TryGet(key, out var found), found).Should().Be((true, value), "that is the entry for {0}", key);
    }

    private static void ShouldMiss(LruCache<string, int> cache, string key) =>
        (cache.TryGet(key, out var found), found).Should().Be((false, 0), "there is no entry for {0}", key);
}
