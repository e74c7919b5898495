using System.Globalization;

namespace Katas.SingleFlight.Tests;

/// <summary>Two threads come to a key at the same moment, thousands of times, and each time with a key of its own.</summary>
public class SingleFlightContentionHiddenTests
{
    private const int Rounds = 10_000;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly string[] Keys = [.. Enumerable.Range(0, Rounds).Select(round => round.ToString(CultureInfo.InvariantCulture))];

    private readonly ManualTime _time = new(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly int[] _loads = new int[Rounds];

    [Fact]
    public async Task Threads_that_miss_a_key_at_the_same_moment_load_it_once()
    {
        var answer = new TaskCompletionSource<string>();
        var cache = Cache(_ => answer.Task);
        var calls = new Task<string>[2 * Rounds];

        Lockstep.Run(threads: 2, Rounds, (thread, round) => calls[2 * round + thread] = cache.GetAsync(Keys[round]));

        answer.SetResult("value");
        (await Task.WhenAll(calls).Ends("all calls end with their loads")).Should().OnlyContain(value => value == "value");
        LoadsShouldBe(1, "two threads missed the key at the same moment");
    }

    [Fact]
    public async Task Threads_that_find_a_stale_value_at_the_same_moment_refresh_it_once()
    {
        var refresh = new TaskCompletionSource<string>();
        var isRefresh = false;
        var cache = Cache(_ => isRefresh ? refresh.Task : Task.FromResult("old"));
        await Task.WhenAll(Keys.Select(key => cache.GetAsync(key))).Ends("all calls end with their loads");
        _time.Advance(10 * Second);
        isRefresh = true;
        var calls = new Task<string>[2 * Rounds];

        Lockstep.Run(threads: 2, Rounds, (thread, round) => calls[2 * round + thread] = cache.GetAsync(Keys[round]));

        (await Task.WhenAll(calls).Ends("no call waits for a refresh")).Should().OnlyContain(value => value == "old");
        _time.Advance(20 * Second);
        var late = Keys.Select(key => cache.GetAsync(key)).ToList();
        refresh.SetResult("new");
        await Task.WhenAll(late).Ends("the refreshes end");
        LoadsShouldBe(2, "the value was loaded, and then two threads found it stale at the same moment");
    }

    [Fact]
    public async Task A_call_at_the_moment_when_a_load_ends_does_not_load_again()
    {
        var answers = Keys.Select(_ => new TaskCompletionSource<string>()).ToArray();
        var cache = Cache(round => answers[round].Task);
        var early = Keys.Select(key => cache.GetAsync(key)).ToArray();
        var late = new Task<string>[Rounds];

        Lockstep.Run(threads: 2, Rounds, (thread, round) =>
        {
            if (thread == 0)
            {
                answers[round].SetResult("value");
                return;
            }

            // Calls, one after another, until the value is in its place.
            var calls = 0;
            do
            {
                late[round] = cache.GetAsync(Keys[round]);
            }
            while (!late[round].IsCompleted && ++calls < 200);
        });

        await Task.WhenAll([.. early, .. late]).Ends("all calls end with their loads");
        LoadsShouldBe(1, "a call came at the moment when the load ended, and found the load under way or its value");
    }

    [Fact]
    public async Task A_value_is_not_kept_that_was_invalidated_at_the_moment_when_its_load_ended()
    {
        var answers = Keys.Select(_ => new TaskCompletionSource<string>()).ToArray();
        var cache = Cache(round => _loads[round] == 1 ? answers[round].Task : Task.FromResult("new"));
        var early = Keys.Select(key => cache.GetAsync(key)).ToArray();

        Lockstep.Run(threads: 2, Rounds, (thread, round) =>
        {
            if (thread == 0)
                answers[round].SetResult("old");
            else
                cache.Invalidate(Keys[round]);
        });

        await Task.WhenAll(early).Ends("all calls end with their loads");
        foreach (var key in Keys)
        {
            if (await cache.GetAsync(key).Ends("the call ends") is var value && value != "new")
                value.Should().Be("new", "the key was invalidated after its first load had begun (round {0} of {1})", key, Rounds);
        }
    }

    [Fact]
    public async Task Many_threads_may_do_everything_at_once()
    {
        const int threads = 8, callsEach = 20_000;
        var cache = Cache(_ => Task.FromResult("value"));
        var odd = 0;

        // Few keys and many calls: each kind of call meets each other kind.
        Together.Run(threads, thread =>
        {
            var random = new Random(thread);
            for (var call = 0; call < callsEach; call++)
            {
                var key = Keys[random.Next(1_000)];
                if (random.Next(8) == 0)
                    cache.Invalidate(key);
                else if (cache.GetAsync(key).GetAwaiter().GetResult() != "value")
                    Interlocked.Increment(ref odd);
                if (random.Next(1_000) == 0)
                    _time.Advance(Second);
            }
        });

        odd.Should().Be(0, "every load returns the same");
    }

    private SingleFlightCache<string> Cache(Func<int, Task<string>> load) => new(
        key =>
        {
            var round = int.Parse(key, CultureInfo.InvariantCulture);
            Interlocked.Increment(ref _loads[round]);
            return load(round);
        },
        10 * Second, 20 * Second, _time);

    private void LoadsShouldBe(int loads, string because)
    {
        for (var round = 0; round < Rounds; round++)
        {
            if (_loads[round] != loads)
                _loads[round].Should().Be(loads, $"{because} (round {round} of {Rounds})");
        }
    }
}
