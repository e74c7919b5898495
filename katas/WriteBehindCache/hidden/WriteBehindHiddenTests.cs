namespace Katas.WriteBehindCache.Tests;

public class WriteBehindHiddenTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    private readonly Store _store = new();
    private readonly WriteCache _cache;

    public WriteBehindHiddenTests() => _cache = new WriteCache(_store, WritePolicy.Behind);

    [Fact]
    public async Task A_put_does_not_call_the_store()
    {
        await PutAsync("a=1", "b=1", "a=2");

        _store.Saves.Should().BeEmpty("nobody has flushed");
        _store.Loads.Should().Be(0);
        (await _cache.GetAsync("a")).Should().Be("2");
    }

    [Fact]
    public async Task A_flush_saves_each_key_once_with_its_latest_value_in_the_order_in_which_they_became_dirty()
    {
        await PutAsync("m=1", "c=1", "x=1", "c=2", "a=1", "m=2", "m=3");
        await _cache.FlushAsync();
        _store.Saves.Should().Equal("m=3", "c=2", "x=1", "a=1");

        await PutAsync("x=2", "z=1", "m=4", "x=3");
        await _cache.FlushAsync();
        _store.Saves.Skip(4).Should().Equal(["x=3", "z=1", "m=4"], "only these were put since");

        await _cache.FlushAsync();
        _store.Saves.Should().HaveCount(7, "nothing was put since");
    }

    [Fact]
    public async Task Many_puts_of_one_key_are_one_save()
    {
        for (var number = 0; number < 1_000; number++)
            await PutAsync($"a={number}");

        await _cache.FlushAsync();

        _store.Saves.Should().Equal("a=999");
    }

    [Fact]
    public async Task A_value_that_was_loaded_is_not_saved()
    {
        _store.Values["a"] = "1";
        await _cache.GetAsync("a");
        await PutAsync("b=1");

        await _cache.FlushAsync();

        _store.Saves.Should().Equal("b=1");
    }

    [Fact]
    public async Task The_same_value_put_again_is_saved_again()
    {
        await PutAsync("a=1");
        await _cache.FlushAsync();
        await PutAsync("a=1");
        await _cache.FlushAsync();

        _store.Saves.Should().Equal("a=1", "a=1");
    }

    [Fact]
    public async Task Neither_puts_nor_gets_wait_while_the_store_is_slow()
    {
        await PutAsync("a=1", "b=1");
        var save = _store.HoldNext();
        var flush = _cache.FlushAsync();
        await save.Reached;

        await PutAsync("a=2", "c=1").WaitAsync(Patience);
        (await GetAsync("a")).Should().Be("2");
        (await GetAsync("b")).Should().Be("1", "it is waiting to be saved");
        (await GetAsync("c")).Should().Be("1");
        flush.IsCompleted.Should().BeFalse("the store has not answered yet");

        save.Release();
        await flush.WaitAsync(Patience);
        _store.Loads.Should().Be(0, "all of them are in memory");
    }

    [Fact]
    public async Task A_value_that_is_being_saved_is_still_in_memory()
    {
        await PutAsync("a=1");
        var save = _store.HoldNext();
        var flush = _cache.FlushAsync();
        await save.Reached;

        (await GetAsync("a")).Should().Be("1");

        save.Release();
        await flush.WaitAsync(Patience);
        _store.Loads.Should().Be(0);
    }

    [Fact]
    public async Task A_key_that_is_put_while_it_is_being_saved_becomes_dirty_then()
    {
        await PutAsync("a=1", "b=1");
        var save = _store.HoldNext();
        var flush = _cache.FlushAsync();
        await save.Reached;
        await PutAsync("c=1", "a=2", "b=2", "d=1");

        save.Release();
        await flush.WaitAsync(Patience);
        await _cache.FlushAsync().WaitAsync(Patience);

        _store.Saves.Should().Equal("a=1", "b=2", "c=1", "a=2", "d=1");
        _store.Values.Should().BeEquivalentTo(new Dictionary<string, string> { ["a"] = "2", ["b"] = "2", ["c"] = "1", ["d"] = "1" });
    }

    [Fact]
    public async Task A_failing_save_ends_the_flush_and_what_is_left_stays_in_its_order()
    {
        var error = new IOException("The store is down.");
        await PutAsync("a=1", "b=1", "c=1");
        _store.Failure = key => key == "b" ? error : null;

        (await FailureOf(_cache.FlushAsync())).Should().BeSameAs(error);
        (await FailureOf(_cache.FlushAsync())).Should().BeSameAs(error, "the store is still down");
        _store.Saves.Should().Equal("a=1", "b=1", "b=1");
        (await GetAsync("b")).Should().Be("1");

        await PutAsync("a=2", "b=2");
        _store.Failure = _ => null;
        await _cache.FlushAsync();

        _store.Saves.Skip(3).Should().Equal("b=2", "c=1", "a=2");
    }

    [Fact]
    public async Task A_save_that_fails_does_not_bring_an_older_value_back()
    {
        await PutAsync("a=1", "b=1");
        var save = _store.HoldNext();
        var flush = _cache.FlushAsync();
        await save.Reached;
        await PutAsync("a=2");

        save.Fail(new IOException("The store is down."));
        (await FailureOf(flush)).Should().BeOfType<IOException>();
        (await GetAsync("a")).Should().Be("2");
        await _cache.FlushAsync();

        _store.Saves.Should().Equal("a=1", "a=2", "b=1");
        _store.Values["a"].Should().Be("2");
    }

    [Fact]
    public async Task A_flush_has_saved_what_was_put_before_it_whoever_is_saving_it()
    {
        await PutAsync("a=1", "b=1");
        var save = _store.HoldNext();
        var first = _cache.FlushAsync();
        await save.Reached;

        var second = _cache.FlushAsync();
        second.IsCompleted.Should().BeFalse("what was put before it is not saved yet");
        save.Fail(new IOException("The store is down."));
        await FailureOf(first);

        await second.WaitAsync(Patience);
        _store.Values.Should().BeEquivalentTo(new Dictionary<string, string> { ["a"] = "1", ["b"] = "1" });
    }

    [Fact]
    public async Task Two_flushes_do_not_save_at_the_same_time_and_the_later_value_wins()
    {
        await PutAsync("a=1");
        var (one, two) = (_store.HoldNext(), _store.HoldNext());
        var first = _cache.FlushAsync();
        await one.Reached;
        await PutAsync("a=2");
        var second = _cache.FlushAsync();
        _store.Saves.Should().Equal(["a=1"], "the first save has not ended");

        one.Release();
        await first.WaitAsync(Patience);
        await two.Reached;
        two.Release();
        await second.WaitAsync(Patience);

        _store.Saves.Should().Equal("a=1", "a=2");
        _store.Values["a"].Should().Be("2");
        _store.HaveSavesOverlapped.Should().BeFalse();
    }

    [Fact]
    public async Task A_flush_that_is_cancelled_loses_nothing()
    {
        using var cancellation = new CancellationTokenSource();
        await PutAsync("a=1", "b=1");
        var save = _store.HoldNext();
        var flush = _cache.FlushAsync(cancellation.Token);
        await save.Reached;
        var waiting = _cache.FlushAsync(cancellation.Token);

        await cancellation.CancelAsync();
        (await FailureOf(flush)).Should().BeAssignableTo<OperationCanceledException>();
        (await FailureOf(waiting)).Should().BeAssignableTo<OperationCanceledException>();
        (await FailureOf(_cache.FlushAsync(cancellation.Token))).Should().BeAssignableTo<OperationCanceledException>();
        await _cache.FlushAsync().WaitAsync(Patience);

        _store.Values.Should().BeEquivalentTo(new Dictionary<string, string> { ["a"] = "1", ["b"] = "1" });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Random_calls_leave_what_a_list_of_all_puts_leaves(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 40; round++)
        {
            var (store, down) = (new Store(), false);
            store.Failure = _ => down ? new IOException() : null;
            var cache = new WriteCache(store, WritePolicy.Behind);
            var puts = new List<string>();
            var expected = new List<string>();
            for (var call = 0; call < 60; call++)
            {
                var key = $"{(char)('a' + random.Next(5))}";
                switch (random.Next(6))
                {
                    case 0:
                        down = !down;
                        break;
                    case 1 or 2:
                        var failure = await FailureOf(cache.FlushAsync());
                        var dirty = puts.Select(put => put[..1]).Distinct().Select(dirtyKey => puts.Last(put => put[..1] == dirtyKey)).ToList();
                        expected.AddRange(down ? dirty.Take(1) : dirty);
                        (failure is not null).Should().Be(down && dirty.Count > 0, "seed {0}, round {1}, call {2}", seed, round, call);
                        store.Saves.Should().Equal(expected, "seed {0}, round {1}, call {2}", seed, round, call);
                        if (!down)
                            puts.Clear();
                        break;
                    default:
                        puts.Add($"{key}={call}");
                        await cache.PutAsync(key, $"{call}");
                        (await cache.GetAsync(key)).Should().Be($"{call}");
                        break;
                }
            }
        }
    }

    private async Task PutAsync(params string[] assignments)
    {
        foreach (var assignment in assignments)
            await _cache.PutAsync(assignment[..1], assignment[2..]);
    }

    private Task<string?> GetAsync(string key) => _cache.GetAsync(key).WaitAsync(Patience);

    private static async Task<Exception?> FailureOf(Task task)
    {
        try
        {
            await task.WaitAsync(Patience);
            return null;
        }
        catch (Exception exception) when (exception is not TimeoutException)
        {
            return exception;
        }
    }
}
