namespace Katas.SingleFlight.Tests;

public class SingleFlightSharingHiddenTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly ManualTime _time = new(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly Origin _origin = new();

    [Fact]
    public async Task Callers_that_miss_together_share_one_load()
    {
        var cache = Cache();
        var callers = Enumerable.Range(0, 20).Select(_ => cache.GetAsync("a")).ToList();
        (await _origin.LoadAsync(1)).SetResult("value");

        foreach (var caller in callers)
            (await caller.Ends("every caller has the value")).Should().Be("value");
        (await cache.GetAsync("a").Ends("the value is there")).Should().Be("value");
        _origin.Loads.Should().Be(1, "20 callers missed the key while it was being loaded");
    }

    [Fact]
    public async Task Keys_are_loaded_at_the_same_time()
    {
        var cache = Cache();
        var (first, second) = (cache.GetAsync("a"), cache.GetAsync("b"));
        await _origin.LoadAsync(1);
        var loads = (await _origin.LoadAsync(1), await _origin.LoadAsync(2));

        loads.Item2.SetResult("second");
        (await second.Ends("one key's caller does not wait for another key's load")).Should().Be("second");
        first.IsCompleted.Should().BeFalse("its load has not ended");
        loads.Item1.SetResult("first");
        (await first.Ends("the caller has its value")).Should().Be("first");
    }

    [Fact]
    public async Task A_load_that_works_before_it_returns_its_task_holds_up_no_other_key()
    {
        using var release = new ManualResetEventSlim();
        var entered = new TaskCompletionSource();
        var cache = new SingleFlightCache<string>(key =>
        {
            if (key == "slow")
            {
                entered.SetResult();
                release.Wait();
            }

            return Task.FromResult(key);
        }, 10 * Second, 20 * Second, _time);
        var slow = OnAThreadOfItsOwn(() => cache.GetAsync("slow"));
        await entered.Task.Ends("the load begins");

        try
        {
            var quick = OnAThreadOfItsOwn(() => cache.GetAsync("quick"));
            (await quick.Ends("a key is loaded while the load of another has not returned its task")).Should().Be("quick");
        }
        finally
        {
            release.Set();
        }

        (await slow.Ends("the slow load ends, too")).Should().Be("slow");
    }

    [Fact]
    public async Task A_load_may_use_the_cache_for_other_keys()
    {
        SingleFlightCache<string>? cache = null;
        cache = new SingleFlightCache<string>(
            async key => key.Length > 3 ? "end" : await cache!.GetAsync(key + "a") + key.Length, 10 * Second, 20 * Second, _time);

        (await cache.GetAsync("a").Ends("loads that need each other's keys end")).Should().Be("end321");
    }

    [Fact]
    public async Task One_callers_cancellation_ends_only_its_own_waiting()
    {
        var cache = Cache();
        using var impatient = new CancellationTokenSource();
        using var alsoImpatient = new CancellationTokenSource();

        // The one who began the load gives up, and so does one of those who joined it.
        var leader = cache.GetAsync("a", impatient.Token);
        var load = await _origin.LoadAsync(1);
        var (follower, patient) = (cache.GetAsync("a", alsoImpatient.Token), cache.GetAsync("a"));
        await impatient.CancelAsync();
        await alsoImpatient.CancelAsync();

        await FluentActions.Awaiting(() => leader.Ends("a caller that gives up need not wait for the load")).Should().ThrowAsync<OperationCanceledException>();
        await FluentActions.Awaiting(() => follower.Ends("a caller that gives up need not wait for the load")).Should().ThrowAsync<OperationCanceledException>();
        patient.IsCompleted.Should().BeFalse("it did not give up, and the load goes on");
        var late = cache.GetAsync("a");
        load.SetResult("value");

        (await patient.Ends("the caller has the value")).Should().Be("value");
        (await late.Ends("the caller has the value")).Should().Be("value");
        _origin.Loads.Should().Be(1, "the load went on although two of its callers gave up");
    }

    [Fact]
    public async Task A_load_goes_on_and_its_value_is_kept_when_all_callers_have_given_up()
    {
        var cache = Cache();
        using var impatient = new CancellationTokenSource();
        var only = cache.GetAsync("a", impatient.Token);
        var load = await _origin.LoadAsync(1);
        await impatient.CancelAsync();
        await FluentActions.Awaiting(() => only.Ends("a caller that gives up need not wait for the load")).Should().ThrowAsync<OperationCanceledException>();

        var next = cache.GetAsync("a");
        load.SetResult("value");

        (await next.Ends("the caller has the value of the load under way")).Should().Be("value");
        (await cache.GetAsync("a").Ends("the value is there")).Should().Be("value");
        _origin.Loads.Should().Be(1);
    }

    [Fact]
    public async Task A_cancellation_before_the_call_ends_it_and_loads_nothing()
    {
        var cache = Cache();
        var cancelled = new CancellationToken(canceled: true);
        await cache.Awaiting(it => it.GetAsync("a", cancelled)).Should().ThrowAsync<OperationCanceledException>();
        _origin.Loads.Should().Be(0);

        await LoadedAsync(cache, "value");
        await cache.Awaiting(it => it.GetAsync("a", cancelled)).Should().ThrowAsync<OperationCanceledException>("whatever is cached");
        _time.Advance(10 * Second);
        await cache.Awaiting(it => it.GetAsync("a", cancelled)).Should().ThrowAsync<OperationCanceledException>("whatever is cached");
        _origin.Loads.Should().Be(1, "a call that was cancelled before it began does not refresh either");
    }

    [Fact]
    public async Task All_callers_of_a_load_that_fails_have_its_exception()
    {
        var cache = Cache();
        var callers = Enumerable.Range(0, 5).Select(_ => cache.GetAsync("a")).ToList();
        var outage = new TimeoutException();
        (await _origin.LoadAsync(1)).SetException(outage);

        foreach (var caller in callers)
        {
            (await FluentActions.Awaiting(() => caller.Ends("every caller has the exception")).Should().ThrowAsync<TimeoutException>())
                .Which.Should().BeSameAs(outage);
        }

        _origin.Loads.Should().Be(1, "one failed load is enough for all who waited for it");
    }

    [Fact]
    public async Task A_failure_is_not_kept()
    {
        var cache = Cache();
        for (var round = 1; round <= 3; round++)
        {
            var call = cache.GetAsync("a");
            (await _origin.LoadAsync(round)).SetException(new TimeoutException());
            await FluentActions.Awaiting(() => call.Ends("the caller has the exception")).Should().ThrowAsync<TimeoutException>();
        }

        var last = cache.GetAsync("a");
        (await _origin.LoadAsync(4)).SetResult("value");
        (await last.Ends("the caller has the value")).Should().Be("value");
    }

    public enum Failing
    {
        BeforeItsTask,
        AtOnce,
        Later,
        AsCancelled,
    }

    [Theory]
    [InlineData(Failing.BeforeItsTask)]
    [InlineData(Failing.AtOnce)]
    [InlineData(Failing.Later)]
    [InlineData(Failing.AsCancelled)]
    public async Task However_a_load_fails_the_next_call_loads_again(Failing how)
    {
        var (loads, isDown) = (0, true);
        var cache = new SingleFlightCache<int>(Load, 10 * Second, 20 * Second, _time);
        for (var call = 1; call <= 3; call++)
        {
            await cache.Awaiting(it => it.GetAsync("a").Ends("the call fails")).Should().ThrowAsync<Exception>("the load fails");
            loads.Should().Be(call, "each call loads again");
        }

        isDown = false;
        (await cache.GetAsync("a").Ends("the call ends")).Should().Be(4);
        (await cache.GetAsync("a").Ends("the call ends")).Should().Be(4);

        Task<int> Load(string key)
        {
            loads++;
            return !isDown ? Task.FromResult(loads) : how switch
            {
                Failing.BeforeItsTask => throw new TimeoutException(),
                Failing.AtOnce => Task.FromException<int>(new TimeoutException()),
                Failing.Later => Later(),
                _ => Task.FromCanceled<int>(new CancellationToken(canceled: true)),
            };
        }

        static async Task<int> Later()
        {
            await Task.Yield();
            throw new TimeoutException();
        }
    }

    [Fact]
    public async Task A_stale_value_is_returned_at_once_and_refreshed_once()
    {
        var cache = await Stale();
        for (var call = 0; call < 10; call++)
            (await cache.GetAsync("a").Ends("a call does not wait for the refresh of a stale value")).Should().Be("old");

        var refresh = await _origin.LoadAsync(2);
        (await cache.GetAsync("a").Ends("a call does not wait for the refresh of a stale value")).Should().Be("old");
        refresh.SetResult("new");

        await Until(cache, "new", meanwhile: "old");
        _origin.Loads.Should().Be(2, "eleven calls for the stale value share one refresh");
    }

    [Fact]
    public async Task A_value_that_is_gone_is_waited_for_by_the_refresh_under_way()
    {
        var cache = await Stale();
        await cache.GetAsync("a");
        var refresh = await _origin.LoadAsync(2);

        _time.Advance(20 * Second);
        var late = cache.GetAsync("a");
        late.IsCompleted.Should().BeFalse("the value is gone, and the load has not ended");
        refresh.SetResult("new");

        (await late.Ends("the caller has the value of the refresh")).Should().Be("new");
        _origin.Loads.Should().Be(2, "the refresh was under way already");
    }

    [Fact]
    public async Task A_failed_refresh_leaves_the_stale_value_and_is_tried_again()
    {
        var cache = await Stale();
        for (var round = 2; round <= 4; round++)
        {
            var tries = 0;
            for (; _origin.Loads < round && tries < 5_000; tries++)
            {
                (await cache.GetAsync("a").Ends("a call does not wait for the refresh of a stale value")).Should().Be("old", "no refresh has succeeded");
                await Task.Delay(_origin.Loads < round ? 1 : 0);
            }

            (await _origin.LoadAsync(round)).SetException(new TimeoutException());
        }

        _time.Advance(20 * Second);
        var late = cache.GetAsync("a");
        (await _origin.LoadAsync(5)).SetResult("new");
        (await late.Ends("the value is gone, and is loaded")).Should().Be("new");
        _origin.Loads.Should().Be(5);
    }

    [Theory]
    [InlineData(Failing.BeforeItsTask)]
    [InlineData(Failing.AtOnce)]
    [InlineData(Failing.AsCancelled)]
    public async Task A_refresh_that_fails_at_once_is_no_matter_of_the_caller(Failing how)
    {
        var isDown = false;
        var cache = new SingleFlightCache<string>(_ => !isDown ? Task.FromResult("old") : how switch
        {
            Failing.BeforeItsTask => throw new TimeoutException(),
            Failing.AtOnce => Task.FromException<string>(new TimeoutException()),
            _ => Task.FromCanceled<string>(new CancellationToken(canceled: true)),
        }, 10 * Second, 20 * Second, _time);
        await cache.GetAsync("a");
        isDown = true;
        _time.Advance(10 * Second);

        for (var call = 0; call < 3; call++)
            (await cache.GetAsync("a").Ends("a stale value is there")).Should().Be("old", "the value is stale, and the refresh failed");

        _time.Advance(20 * Second);
        await cache.Awaiting(it => it.GetAsync("a").Ends("the call fails")).Should().ThrowAsync<Exception>("the value is gone, and the load fails");
    }

    private SingleFlightCache<string> Cache() => new(_origin.LoadAsync, 10 * Second, 20 * Second, _time);

    private async Task<SingleFlightCache<string>> Stale()
    {
        var cache = Cache();
        await LoadedAsync(cache, "old");
        _time.Advance(10 * Second);
        return cache;
    }

    private async Task LoadedAsync(SingleFlightCache<string> cache, string value)
    {
        var call = cache.GetAsync("a");
        (await _origin.LoadAsync(1)).SetResult(value);
        await call.Ends("the caller has its value");
    }

    /// <summary>A refresh may be kept a moment after its load has ended.</summary>
    private static async Task Until(SingleFlightCache<string> cache, string value, string meanwhile)
    {
        for (var tries = 0; tries < 5_000; tries++)
        {
            var actual = await cache.GetAsync("a").Ends("the call ends");
            if (actual == value)
                return;

            actual.Should().Be(meanwhile);
            await Task.Delay(1);
        }

        (await cache.GetAsync("a")).Should().Be(value, "the load has ended");
    }

    private static Task<string> OnAThreadOfItsOwn(Func<Task<string>> call)
    {
        var result = new TaskCompletionSource<string>();
        new Thread(() => result.SetResult(call().GetAwaiter().GetResult())) { IsBackground = true }.Start();
        return result.Task;
    }
}
