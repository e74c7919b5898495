namespace Katas.LruCache.Tests;

public class LruCacheExpiryHiddenTests
{
    private readonly ManualTime _time = new(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(TimeSpan.TicksPerSecond)]
    [InlineData(3 * TimeSpan.TicksPerDay + 1)]
    public void An_entry_expires_when_its_age_reaches_the_time_to_live_and_not_one_tick_before(long life)
    {
        var cache = new LruCache<string, int>(2, new TimeSpan(life), _time);
        cache.Put("a", 1);

        _time.Advance(new TimeSpan(life - 1));
        cache.TryGet("a", out var value).Should().BeTrue("its age is {0} of {1} ticks", life - 1, life);
        value.Should().Be(1);

        _time.Advance(new TimeSpan(1));
        cache.TryGet("a", out value).Should().BeFalse("its age is {0} of {0} ticks", life);
        value.Should().Be(0, "no value is found");
    }

    [Fact]
    public void Finding_an_entry_does_not_make_it_younger()
    {
        var cache = new LruCache<string, int>(2, new TimeSpan(10), _time);
        cache.Put("a", 1);
        for (var age = 1; age < 10; age++)
        {
            _time.Advance(new TimeSpan(1));
            cache.TryGet("a", out _).Should().BeTrue("its age is {0} of 10 ticks", age);
        }

        _time.Advance(new TimeSpan(1));
        cache.TryGet("a", out _).Should().BeFalse("it was put 10 ticks ago");
    }

    [Fact]
    public void Replacing_an_entry_makes_it_young_again()
    {
        var cache = new LruCache<string, int>(2, new TimeSpan(10), _time);
        cache.Put("a", 1);
        _time.Advance(new TimeSpan(9));
        cache.Put("a", 2);

        _time.Advance(new TimeSpan(9));
        cache.TryGet("a", out var value).Should().BeTrue("it was replaced 9 ticks ago, and lives for 10");
        value.Should().Be(2);

        _time.Advance(new TimeSpan(1));
        cache.TryGet("a", out _).Should().BeFalse("it was replaced 10 ticks ago");
    }

    [Fact]
    public void An_expired_entry_can_be_put_again()
    {
        var cache = new LruCache<string, int>(1, new TimeSpan(10), _time);
        cache.Put("a", 1);
        _time.Advance(new TimeSpan(10));
        cache.Put("a", 2);

        _time.Advance(new TimeSpan(9));
        cache.TryGet("a", out var value).Should().BeTrue("it was put again 9 ticks ago");
        value.Should().Be(2);
    }

    [Fact]
    public void Remove_returns_false_for_an_expired_entry()
    {
        var cache = new LruCache<string, int>(2, new TimeSpan(10), _time);
        cache.Put("a", 1);
        cache.Put("b", 1);

        _time.Advance(new TimeSpan(9));
        cache.Remove("a").Should().BeTrue("its age is 9 of 10 ticks");
        _time.Advance(new TimeSpan(1));
        cache.Remove("b").Should().BeFalse("its age is 10 of 10 ticks");
    }

    [Fact]
    public void No_live_entry_is_dropped_while_there_is_an_expired_one()
    {
        var cache = new LruCache<string, int>(3, new TimeSpan(10), _time);
        cache.Put("old", 1);
        _time.Advance(new TimeSpan(5));
        cache.Put("b", 2);
        cache.Put("c", 3);
        _time.Advance(new TimeSpan(4));
        cache.TryGet("old", out _).Should().BeTrue("and so it is the one used last");
        _time.Advance(new TimeSpan(1));

        cache.Put("d", 4);

        foreach (var key in new[] { "b", "c", "d" })
            cache.TryGet(key, out _).Should().BeTrue("{0} is one of 3 live entries in a cache for 3", key);
        cache.TryGet("old", out _).Should().BeFalse("it was put 10 ticks ago");
    }

    [Fact]
    public void Every_expired_entry_makes_room_for_one()
    {
        const int capacity = 10;
        var cache = new LruCache<int, int>(capacity, new TimeSpan(100), _time);
        for (var key = 0; key < capacity; key++)
        {
            cache.Put(key, key);
            _time.Advance(new TimeSpan(1));
        }

        // The first five are used last and expire first.
        for (var key = 0; key < 5; key++)
            cache.TryGet(key, out _);
        _time.Advance(new TimeSpan(94));

        for (var key = 100; key < 105; key++)
            cache.Put(key, key);

        foreach (var key in Enumerable.Range(5, 5).Concat(Enumerable.Range(100, 5)))
            cache.TryGet(key, out _).Should().BeTrue("5 of 10 entries had expired and 5 were put, so {0} is one of 10 live entries", key);
    }

    [Fact]
    public void A_replaced_entry_is_no_longer_the_first_to_expire()
    {
        var cache = new LruCache<string, int>(2, new TimeSpan(10), _time);
        cache.Put("a", 1);
        _time.Advance(new TimeSpan(1));
        cache.Put("b", 2);
        _time.Advance(new TimeSpan(8));
        cache.Put("a", 3);
        cache.TryGet("b", out _);
        _time.Advance(new TimeSpan(2));

        cache.Put("c", 4);

        cache.TryGet("a", out _).Should().BeTrue("b had expired, which was put 10 ticks ago, and a was replaced 2 ticks ago");
        cache.TryGet("c", out _).Should().BeTrue("it has just been put");
    }

    [Fact]
    public void The_longest_time_to_live_is_for_ever()
    {
        var cache = new LruCache<string, int>(2, TimeSpan.MaxValue, _time);
        cache.Put("a", 1);
        cache.Put("b", 2);

        _time.Now = DateTimeOffset.MaxValue;
        cache.Put("c", 3);

        cache.TryGet("a", out _).Should().BeFalse("the cache is for two");
        cache.TryGet("b", out _).Should().BeTrue("it never expires");
        cache.TryGet("c", out _).Should().BeTrue("it never expires");
    }
}
