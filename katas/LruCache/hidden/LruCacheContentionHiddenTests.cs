using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Katas.LruCache.Tests;

/// <summary>Each test gives threads a great many chances to meet, and checks what one single bad meeting spoils.</summary>
public class LruCacheContentionHiddenTests
{
    private const int Threads = 8;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly ManualTime _time = new(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Entries_put_by_all_threads_are_all_found()
    {
        const int each = 30_000;
        var cache = new LruCache<int, int>(Threads * each, Minute, _time);

        Together.Run(Threads, thread =>
        {
            for (var key = thread; key < Threads * each; key += Threads)
                cache.Put(key, -key);
        });

        var lost = Enumerable.Range(0, Threads * each).Where(key => !cache.TryGet(key, out var value) || value != -key).ToList();
        lost.Should().BeEmpty("{0} threads put {1} entries each, and there is room for all", Threads, each);
    }

    [Fact]
    public void Finding_entries_on_all_threads_keeps_the_order_of_use_whole()
    {
        const int capacity = 16, callsEach = 150_000;
        for (var round = 0; round < 3; round++)
        {
            var cache = new LruCache<int, int>(capacity, Minute, _time);
            for (var key = 0; key < capacity; key++)
                cache.Put(key, -key);
            var missed = 0;

            Together.Run(Threads, thread =>
            {
                for (var call = 0; call < callsEach; call++)
                {
                    var key = (call * 5 + thread) % capacity;
                    if (!cache.TryGet(key, out var value) || value != -key)
                        Interlocked.Increment(ref missed);
                }
            });

            missed.Should().Be(0, "nothing was dropped, and so each of {0} calls finds its entry (round {1})", Threads * callsEach, round);
            ShouldDropInOrderOfUse(cache, capacity);
        }
    }

    [Fact]
    public void All_calls_on_all_threads_keep_to_the_capacity_and_find_only_what_was_put()
    {
        const int capacity = 10, keys = 20, callsEach = 30_000;
        for (var round = 0; round < 3; round++)
        {
            var cache = new LruCache<int, int>(capacity, Minute, _time);
            var foreign = new ConcurrentBag<string>();

            Together.Run(Threads, thread =>
            {
                var random = new Random(thread);
                for (var call = 0; call < callsEach; call++)
                {
                    var (kind, key) = (random.Next(8), random.Next(keys));
                    if (kind == 0)
                        cache.Remove(key);
                    else if (kind <= 4)
                        cache.Put(key, call * keys + key);
                    else if (cache.TryGet(key, out var value) && value % keys != key)
                        foreign.Add($"key {key} has the value {value}, which was put for {value % keys}");
                }
            });

            foreign.Take(3).Should().BeEmpty("a key is found with a value that was put for it");
            Enumerable.Range(0, keys).Count(key => cache.TryGet(key, out _))
                .Should().BeLessThanOrEqualTo(capacity, "that is how many entries there may be after {0} calls (round {1})", Threads * callsEach, round);

            for (var key = 0; key < capacity; key++)
                cache.Put(key, -key);
            ShouldDropInOrderOfUse(cache, capacity);
        }
    }

    /// <summary>The names of calls, which a test runner can list one by one.</summary>
    public static TheoryData<string, string> Calls
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var call in Enum.GetNames<Call>())
            {
                foreach (var key in new[] { "expired", "unused", "new" })
                    data.Add(call, key);
            }

            return data;
        }
    }

    /// <summary>Two calls of which the second comes when the first asks for the time: the outcome must be that of one after the other.</summary>
    [Theory]
    [MemberData(nameof(Calls))]
    public void A_call_in_the_middle_of_another_comes_before_or_after_it(string call, string key)
    {
        var first = (Enum.Parse<Call>(call), key);
        foreach (var second in from otherCall in Enum.GetValues<Call>() from otherKey in new[] { "expired", "unused", "new" } select (otherCall, otherKey))
        {
            string[] possible = [Expected(first, second, swapped: false), Expected(second, first, swapped: true)];
            for (var atCall = 1; atCall <= 3; atCall++)
            {
                var actual = Actual(first, atCall, second);
                if (!possible.Contains(actual))
                {
                    actual.Should().BeOneOf(possible,
                        "{0} came while {1} asked for the time for the {2}. time, in a cache for 3 with the entries expired, unused and used",
                        second, first, atCall);
                }
            }
        }
    }

    [Fact]
    public void A_put_that_was_held_up_when_it_had_read_the_clock_does_not_hide_that_its_entry_expires()
    {
        var time = new InterruptedTime(_time.Now);
        var cache = new LruCache<string, int>(2, Minute, time);
        time.Run(() => cache.Put("a", 1), atCall: 1, () =>
        {
            time.Now += TimeSpan.FromTicks(1);
            cache.Put("b", 2);
        });

        // At least one of them is a tick younger than the other may be, and so it is alive.
        time.Now = _time.Now + Minute;
        cache.Put("c", 3);

        new[] { "a", "b" }.Count(key => cache.TryGet(key, out _))
            .Should().Be(1, "one of two entries makes room for the third: one that has expired, if there is one");
    }

    [Fact]
    public void A_value_is_found_as_a_whole()
    {
        const int callsEach = 40_000;
        var cache = new LruCache<int, Wide>(2, Minute, _time);
        cache.Put(0, new Wide(0));
        var torn = 0;

        Together.Run(Threads, thread =>
        {
            for (var call = 0; call < callsEach; call++)
            {
                if (thread % 4 == 0)
                    cache.Put(0, new Wide(call * Threads + thread));
                else if (!cache.TryGet(0, out var value) || !value.IsWhole)
                    Interlocked.Increment(ref torn);
            }
        });

        torn.Should().Be(0, "a value that is put on one thread and found on another is never half of it");
    }

    public enum Call
    {
        TryGet,
        Put,
        Remove,
    }

    /// <summary>With the keys 0 to <paramref name="capacity"/> - 1 in it, and nobody else calling.</summary>
    private static void ShouldDropInOrderOfUse(LruCache<int, int> cache, int capacity)
    {
        var order = Enumerable.Range(0, capacity).ToArray();
        new Random(1).Shuffle(order);
        foreach (var key in order)
            cache.TryGet(key, out _).Should().BeTrue("{0} is one of {1} entries in a cache for as many", key, capacity);

        foreach (var (place, key) in order.Index())
        {
            cache.Put(1_000 + place, 0);
            cache.TryGet(key, out _).Should().BeFalse("{0} was unused for longest when another entry was put", key);

            // In order, so that the order stays as it is.
            foreach (var later in order.Skip(place + 1))
                cache.TryGet(later, out _).Should().BeTrue("{0} had been used after {1}, which made room", later, key);
            for (var other = 0; other <= place; other++)
                cache.TryGet(1_000 + other, out _).Should().BeTrue("{0} entries have been put since, into a cache for {1}", place + 1 - other, capacity);
        }
    }

    private string Actual((Call, string) first, int atCall, (Call, string) second)
    {
        var time = new InterruptedTime(_time.Now);
        var cache = new LruCache<string, int>(3, Minute, time);
        cache.Put("expired", 1);
        time.Now += Minute / 2;
        cache.Put("unused", 2);
        cache.Put("used", 3);
        time.Now += Minute / 2;
        var (one, other) = ("", "");

        time.Run(() => one = Answer(first, 4), atCall, () => other = Answer(second, 5));

        return Outcome(one, other, key => Answer((Call.TryGet, key), 0), key => cache.Put(key, 6));

        string Answer((Call Call, string Key) call, int value)
        {
            try
            {
                switch (call.Call)
                {
                    case Call.TryGet:
                        return $"{cache.TryGet(call.Key, out var found)} {found}";
                    case Call.Remove:
                        return $"{cache.Remove(call.Key)}";
                    default:
                        cache.Put(call.Key, value);
                        return "put";
                }
            }
            catch (Exception exception)
            {
                return exception.GetType().Name;
            }
        }
    }

    private static string Expected((Call, string) first, (Call, string) second, bool swapped)
    {
        string[] keys = ["expired", "unused", "used", "new", "later"];
        var oracle = new ListInOrderOfUse(3, life: 2);
        oracle.Put(0, 1, now: 0);
        oracle.Put(1, 2, now: 1);
        oracle.Put(2, 3, now: 1);

        var one = Answer(first, swapped ? 5 : 4);
        var other = Answer(second, swapped ? 4 : 5);
        return Outcome(swapped ? other : one, swapped ? one : other, key => Answer((Call.TryGet, key), 0), key => oracle.Put(Number(key), 6, now: 2));

        int Number(string key) => Array.IndexOf(keys, key);

        string Answer((Call Call, string Key) call, int value)
        {
            switch (call.Call)
            {
                case Call.TryGet:
                    var (isFound, found) = oracle.Find(Number(call.Key), now: 2);
                    return $"{isFound} {found}";
                case Call.Remove:
                    return $"{oracle.Remove(Number(call.Key), now: 2)}";
                default:
                    oracle.Put(Number(call.Key), value, now: 2);
                    return "put";
            }
        }
    }

    /// <summary>What both calls answered, and what is in the cache after one more put, which shows the order of use.</summary>
    private static string Outcome(string first, string second, Func<string, string> find, Action<string> put)
    {
        put("later");
        var entries = new[] { "expired", "unused", "used", "new", "later" }.Select(key => $"{key}: {find(key)}");
        return $"first: {first}, second: {second}; then {string.Join(", ", entries)}";
    }

    /// <summary>So wide that a thread is likely to be interrupted in the middle of copying it.</summary>
    [InlineArray(Length)]
    private struct Wide
    {
        private const int Length = 1_024;

        private long _first;

        public Wide(long number) => ((Span<long>)this).Fill(number);

        public readonly bool IsWhole => !((ReadOnlySpan<long>)this).ContainsAnyExcept(_first);
    }
}
