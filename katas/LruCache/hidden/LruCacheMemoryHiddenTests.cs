using System.Runtime.CompilerServices;

namespace Katas.LruCache.Tests;

[Collection(nameof(LruCacheMeasuredAlone))]
public class LruCacheMemoryHiddenTests
{
    private const int Megabyte = 1_000_000;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly ManualTime _time = new(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(1_000_000)]
    [InlineData(int.MaxValue)]
    public void A_capacity_takes_no_memory_until_it_is_used(int capacity)
    {
        _ = new LruCache<int, int>(1, Minute, _time);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var cache = new LruCache<int, int>(capacity, Minute, _time);
        cache.Put(1, 1);

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(Megabyte, "a cache for {0} with one entry is small", capacity);
        cache.TryGet(1, out _).Should().BeTrue();
    }

    [Theory]
    [InlineData(1, false, "the same key")]
    [InlineData(20, false, "the keys of a full cache")]
    [InlineData(1_000, false, "more keys than there are places")]
    [InlineData(int.MaxValue, false, "a new key each time")]
    [InlineData(int.MaxValue, true, "a new key each time while the clock moves on")]
    public void However_many_calls_there_are_a_small_cache_stays_small(int keys, bool clockMoves, string puts)
    {
        const int calls = 100_000;
        var cache = new LruCache<int, int>(20, Minute, _time);
        Call(0, 1_000);

        var before = GC.GetTotalMemory(forceFullCollection: true);
        Call(1_000, calls);
        var retained = GC.GetTotalMemory(forceFullCollection: true) - before;

        retained.Should().BeLessThan(Megabyte, "{0} calls that put {1} leave no more than 20 entries", calls, puts);
        GC.KeepAlive(cache);

        void Call(int from, int count)
        {
            for (var call = from; call < from + count; call++)
            {
                cache.Put(call % keys, call);
                cache.TryGet(call % keys, out _);
                if (call % 7 == 0)
                    cache.Remove(call % keys);
                if (clockMoves && call % 10 == 0)
                    _time.Advance(Minute / 4);
            }
        }
    }

    [Fact]
    public void What_is_dropped_replaced_or_removed_is_let_go_of()
    {
        var cache = new LruCache<object, object>(3, Minute, _time);
        WeakReference[] gone = [.. Evicted(cache), .. Replaced(cache), .. Removed(cache)];

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        gone.Select(reference => reference.IsAlive).Should().Equal(
            [false, false, false, false, false],
            "these were let go of: key and value of the dropped entry, the value that was replaced, key and value of the removed entry");
        GC.KeepAlive(cache);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference[] Evicted(LruCache<object, object> cache)
    {
        var (key, value) = (new object(), new object());
        cache.Put(key, value);
        for (var other = 0; other < 3; other++)
            cache.Put(other, other);
        return [new(key), new(value)];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference[] Replaced(LruCache<object, object> cache)
    {
        var value = new object();
        cache.Put("key", value);
        cache.Put("key", "another");
        return [new(value)];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference[] Removed(LruCache<object, object> cache)
    {
        var (key, value) = (new object(), new object());
        cache.Put(key, value);
        cache.Remove(key);
        return [new(key), new(value)];
    }
}

/// <summary>What the process has in use is measured while no other test runs.</summary>
[CollectionDefinition(nameof(LruCacheMeasuredAlone), DisableParallelization = true)]
public class LruCacheMeasuredAlone;
