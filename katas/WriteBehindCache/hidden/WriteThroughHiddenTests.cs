namespace Katas.WriteBehindCache.Tests;

public class WriteThroughHiddenTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    private readonly Store _store = new();
    private readonly WriteCache _cache;

    public WriteThroughHiddenTests() => _cache = new WriteCache(_store, WritePolicy.Through);

    [Fact]
    public async Task Every_put_is_saved_before_it_completes()
    {
        foreach (var value in new[] { "1", "2", "2", "" })
        {
            await _cache.PutAsync("a", value);
            _store.Values["a"].Should().Be(value);
            (await _cache.GetAsync("a")).Should().Be(value);
        }

        _store.Saves.Should().Equal("a=1", "a=2", "a=2", "a=");
        _store.Loads.Should().Be(0);
    }

    [Fact]
    public async Task A_value_is_not_seen_before_it_is_saved_and_gets_do_not_wait_for_it()
    {
        await _cache.PutAsync("a", "old");
        var save = _store.HoldNext();
        var put = _cache.PutAsync("a", "new");
        await save.Reached;

        (await _cache.GetAsync("a").WaitAsync(Patience)).Should().Be("old", "the new value may still be refused by the store");
        put.IsCompleted.Should().BeFalse("the store has not answered yet");

        save.Release();
        await put.WaitAsync(Patience);
        (await _cache.GetAsync("a")).Should().Be("new");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_a_failing_put_the_store_is_asked_what_it_has(bool hasKept)
    {
        var error = new IOException("No answer.");
        await _cache.PutAsync("a", "old");
        await _cache.PutAsync("b", "other");
        _store.Failure = _ =>
        {
            if (hasKept)
                _store.Values["a"] = "new";
            return error;
        };

        (await _cache.Awaiting(it => it.PutAsync("a", "new")).Should().ThrowAsync<IOException>()).Which.Should().BeSameAs(error);
        _store.Failure = _ => null;

        (await _cache.GetAsync("a")).Should().Be(hasKept ? "new" : "old");
        (await _cache.GetAsync("b")).Should().Be("other");
        _store.Loads.Should().Be(1, "only 'a' is in doubt");
    }

    [Fact]
    public async Task A_failing_put_of_a_new_key_leaves_nothing_behind()
    {
        _store.Failure = _ => new IOException();
        await _cache.Awaiting(it => it.PutAsync("a", "1")).Should().ThrowAsync<IOException>();

        (await _cache.GetAsync("a")).Should().BeNull();
        _store.Failure = _ => null;
        await _cache.FlushAsync();
        await _cache.DisposeAsync();

        _store.Saves.Should().Equal(["a=1"], "the caller was told that it has failed, and nobody tries again");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Two_puts_do_not_save_at_the_same_time_and_the_later_save_wins_in_memory_too(bool firstFails)
    {
        var (one, two) = (_store.HoldNext(), _store.HoldNext());
        var first = _cache.PutAsync("a", "1");
        await one.Reached;
        var second = _cache.PutAsync("a", "2");
        _store.Saves.Should().Equal(["a=1"], "the first save has not ended");

        if (firstFails)
            one.Fail(new IOException("No answer."));
        else
            one.Release();
        await two.Reached;
        two.Release();
        await second.WaitAsync(Patience);
        if (firstFails)
            await first.Awaiting(put => put.WaitAsync(Patience)).Should().ThrowAsync<IOException>();
        else
            await first.WaitAsync(Patience);

        _store.Saves.Should().Equal("a=1", "a=2");
        _store.Values["a"].Should().Be("2");
        (await _cache.GetAsync("a")).Should().Be("2");
        _store.HaveSavesOverlapped.Should().BeFalse();
    }

    [Fact]
    public async Task A_put_that_is_cancelled_fails_and_others_go_on()
    {
        using var cancellation = new CancellationTokenSource();
        var save = _store.HoldNext();
        var first = _cache.PutAsync("a", "1", cancellation.Token);
        await save.Reached;
        var second = _cache.PutAsync("b", "1", cancellation.Token);
        var third = _cache.PutAsync("c", "1");

        await cancellation.CancelAsync();

        await first.Awaiting(put => put.WaitAsync(Patience)).Should().ThrowAsync<OperationCanceledException>();
        await second.Awaiting(put => put.WaitAsync(Patience)).Should().ThrowAsync<OperationCanceledException>();
        await third.WaitAsync(Patience);
        (await _cache.GetAsync("c")).Should().Be("1");
        _store.Values.Keys.Should().Equal("c");
    }

    [Fact]
    public async Task A_put_that_gives_up_before_its_turn_changes_nothing_and_lets_nobody_else_in()
    {
        await _cache.PutAsync("b", "old");
        using var cancellation = new CancellationTokenSource();
        var save = _store.HoldNext();
        var first = _cache.PutAsync("a", "1");
        await save.Reached;
        var second = _cache.PutAsync("b", "new", cancellation.Token);

        await cancellation.CancelAsync();
        await second.Awaiting(put => put.WaitAsync(Patience)).Should().ThrowAsync<OperationCanceledException>();
        var third = _cache.PutAsync("c", "1");
        _store.Saves.Should().Equal(["b=old", "a=1"], "the save of a has not ended");

        (await _cache.GetAsync("b")).Should().Be("old");
        _store.Loads.Should().Be(0, "b was in memory, and nothing new was given to the store");
        save.Release();
        await Task.WhenAll(first, third).WaitAsync(Patience);
        _store.HaveSavesOverlapped.Should().BeFalse();
    }

    [Fact]
    public async Task A_load_that_was_under_way_during_a_failing_put_is_not_kept()
    {
        _store.Values["a"] = "old";
        var load = _store.HoldNext();
        var get = _cache.GetAsync("a");
        await load.Reached;
        _store.Failure = key =>
        {
            _store.Values[key] = "new";
            return new IOException("The store has kept it, but its answer is lost.");
        };
        await _cache.Awaiting(it => it.PutAsync("a", "new")).Should().ThrowAsync<IOException>();

        load.Release();
        await get.WaitAsync(Patience);

        (await _cache.GetAsync("a")).Should().Be("new", "the store is asked what it has after a put that failed");
    }

    [Fact]
    public async Task There_is_nothing_to_flush()
    {
        await _cache.PutAsync("a", "1");
        await _cache.FlushAsync();
        await _cache.DisposeAsync();

        _store.Saves.Should().Equal("a=1");
    }
}
