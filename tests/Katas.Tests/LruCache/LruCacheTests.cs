using Microsoft.Extensions.Time.Testing;

namespace Katas.LruCache.Tests;

public class LruCacheTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public void What_was_put_is_found()
    {
        var cache = new LruCache<string, int>(2, Minute, _time);
        cache.Put("a", 1);

        cache.TryGet("a", out var value).Should().BeTrue();
        value.Should().Be(1);
        cache.TryGet("b", out value).Should().BeFalse();
        value.Should().Be(0);
    }

    [Fact]
    public void A_new_entry_takes_the_place_of_the_one_unused_for_longest()
    {
        var cache = new LruCache<string, int>(2, Minute, _time);
        cache.Put("a", 1);
        cache.Put("b", 2);
        cache.TryGet("a", out _);

        cache.Put("c", 3);

        cache.TryGet("b", out _).Should().BeFalse();
        cache.TryGet("a", out _).Should().BeTrue();
        cache.TryGet("c", out _).Should().BeTrue();
    }

    [Fact]
    public void Replacing_a_value_drops_no_other_entry()
    {
        var cache = new LruCache<string, int>(2, Minute, _time);
        cache.Put("a", 1);
        cache.Put("b", 2);

        cache.Put("b", 3);

        cache.TryGet("a", out _).Should().BeTrue();
        cache.TryGet("b", out var value).Should().BeTrue();
        value.Should().Be(3);
    }

    [Fact]
    public void An_entry_lives_from_its_put_whether_it_is_used_or_not()
    {
        var cache = new LruCache<string, int>(2, Minute, _time);
        cache.Put("a", 1);

        _time.Advance(TimeSpan.FromSeconds(59));
        cache.TryGet("a", out _).Should().BeTrue();

        _time.Advance(TimeSpan.FromSeconds(1));
        cache.TryGet("a", out _).Should().BeFalse();
    }

    [Fact]
    public void An_expired_entry_takes_no_place_from_a_live_one()
    {
        var cache = new LruCache<string, int>(2, Minute, _time);
        cache.Put("old", 1);
        _time.Advance(TimeSpan.FromSeconds(30));
        cache.Put("live", 2);
        cache.TryGet("old", out _);
        _time.Advance(TimeSpan.FromSeconds(30));

        cache.Put("new", 3);

        cache.TryGet("live", out _).Should().BeTrue();
        cache.TryGet("new", out _).Should().BeTrue();
    }

    [Fact]
    public void A_removed_entry_is_gone()
    {
        var cache = new LruCache<string, int>(2, Minute, _time);
        cache.Put("a", 1);

        cache.Remove("a").Should().BeTrue();

        cache.TryGet("a", out _).Should().BeFalse();
        cache.Remove("a").Should().BeFalse();
    }

    [Fact]
    public void Entries_that_several_threads_put_are_all_found()
    {
        var cache = new LruCache<int, int>(80_000, Minute, _time);

        Together.Run(threads: 8, thread =>
        {
            for (var number = 0; number < 10_000; number++)
                cache.Put(thread * 10_000 + number, number);
        });

        Enumerable.Range(0, 80_000).Count(key => cache.TryGet(key, out _)).Should().Be(80_000);
    }

    [Fact]
    public void Bad_arguments_are_errors()
    {
        FluentActions.Invoking(() => new LruCache<string, int>(0, Minute, _time))
            .Should().Throw<ArgumentOutOfRangeException>().WithParameterName("capacity");
        FluentActions.Invoking(() => new LruCache<string, int>(1, TimeSpan.Zero, _time))
            .Should().Throw<ArgumentOutOfRangeException>().WithParameterName("timeToLive");
        FluentActions.Invoking(() => new LruCache<string, int>(1, Minute, null!))
            .Should().Throw<ArgumentNullException>().WithParameterName("time");
        FluentActions.Invoking(() => new LruCache<string, int>(1, Minute, _time).Put(null!, 1))
            .Should().Throw<ArgumentNullException>().WithParameterName("key");
    }
}
