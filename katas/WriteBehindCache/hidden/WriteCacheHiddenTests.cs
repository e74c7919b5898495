namespace Katas.WriteBehindCache.Tests;

public class WriteCacheHiddenTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    private readonly Store _store = new();

    public static TheoryData<WritePolicy> Policies => [WritePolicy.Through, WritePolicy.Behind];

    [Theory]
    [MemberData(nameof(Policies))]
    public async Task What_the_store_does_not_have_is_asked_for_each_time(WritePolicy policy)
    {
        var cache = new WriteCache(_store, policy);
        (await cache.GetAsync("a")).Should().BeNull();
        (await cache.GetAsync("a")).Should().BeNull();
        _store.Loads.Should().Be(2);

        _store.Values["a"] = "1";
        (await cache.GetAsync("a")).Should().Be("1", "the store has it now");
        (await cache.GetAsync("a")).Should().Be("1");
        _store.Loads.Should().Be(3);
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public async Task A_value_in_memory_is_not_asked_for_again(WritePolicy policy)
    {
        var cache = new WriteCache(_store, policy);
        _store.Values["a"] = "";
        (await cache.GetAsync("a")).Should().Be("");
        _store.Values["a"] = "changed by somebody else";

        (await cache.GetAsync("a")).Should().Be("", "it is in memory");
        _store.Loads.Should().Be(1);
    }

    [Theory]
    [InlineData("k", "K")]
    [InlineData("k", "k ")]
    [InlineData("", " ")]
    [InlineData("\u00E9", "e\u0301")]
    [InlineData("stra\u00DFe", "strasse")]
    public async Task Keys_are_compared_ordinally(string key, string other)
    {
        foreach (var policy in new[] { WritePolicy.Through, WritePolicy.Behind })
        {
            var cache = new WriteCache(new Store(), policy);
            await cache.PutAsync(key, "1");
            await cache.PutAsync(other, "2");

            (await cache.GetAsync(new string([.. key]))).Should().Be("1");
            (await cache.GetAsync(other)).Should().Be("2");
        }
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public async Task A_load_that_fails_leaves_nothing_behind(WritePolicy policy)
    {
        var cache = new WriteCache(_store, policy);
        var (load, error) = (_store.HoldNext(), new IOException("The store is down."));
        _store.Values["a"] = "1";
        var get = cache.GetAsync("a");
        await load.Reached;

        load.Fail(error);

        (await get.Awaiting(it => it.WaitAsync(Patience)).Should().ThrowAsync<IOException>()).Which.Should().BeSameAs(error);
        (await cache.GetAsync("a")).Should().Be("1");
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public async Task A_load_may_be_cancelled(WritePolicy policy)
    {
        using var cancellation = new CancellationTokenSource();
        var cache = new WriteCache(_store, policy);
        var load = _store.HoldNext();
        var get = cache.GetAsync("a", cancellation.Token);
        await load.Reached;

        await cancellation.CancelAsync();

        await get.Awaiting(it => it.WaitAsync(Patience)).Should().ThrowAsync<OperationCanceledException>();
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public async Task A_load_does_not_overwrite_what_was_put_meanwhile(WritePolicy policy)
    {
        _store.Values["a"] = "old";
        var cache = new WriteCache(_store, policy);
        var load = _store.HoldNext();
        var get = cache.GetAsync("a");
        await load.Reached;

        await cache.PutAsync("a", "new").WaitAsync(Patience);
        load.Release();
        (await get.WaitAsync(Patience)).Should().BeOneOf("old", "new");

        (await cache.GetAsync("a")).Should().Be("new", "that was put before the load had ended");
        await cache.FlushAsync();
        _store.Values["a"].Should().Be("new");
        _store.Saves.Should().Equal("a=new");
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public async Task A_load_does_not_overwrite_what_was_put_and_saved_meanwhile(WritePolicy policy)
    {
        _store.Values["a"] = "old";
        var cache = new WriteCache(_store, policy);
        var load = _store.HoldNext();
        var get = cache.GetAsync("a");
        await load.Reached;

        await cache.PutAsync("a", "new").WaitAsync(Patience);
        await cache.FlushAsync().WaitAsync(Patience);
        load.Release();
        await get.WaitAsync(Patience);

        (await cache.GetAsync("a")).Should().Be("new", "that was put before the load had ended");
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public async Task A_load_that_finds_nothing_does_not_overwrite_what_was_put_meanwhile(WritePolicy policy)
    {
        var cache = new WriteCache(_store, policy);
        var load = _store.HoldNext();
        var get = cache.GetAsync("a");
        await load.Reached;

        await cache.PutAsync("a", "new").WaitAsync(Patience);
        load.Release();
        await get.WaitAsync(Patience);

        (await cache.GetAsync("a")).Should().Be("new", "that was put before the load had ended");
    }

    [Fact]
    public async Task Disposing_saves_everything_that_was_put()
    {
        var cache = new WriteCache(_store, WritePolicy.Behind);
        foreach (var key in new[] { "b", "a", "c" })
            await cache.PutAsync(key, "1");
        await cache.PutAsync("a", "2");

        await cache.DisposeAsync();

        _store.Saves.Should().Equal("b=1", "a=2", "c=1");
        await cache.DisposeAsync();
        _store.Saves.Should().HaveCount(3, "disposing again saves nothing again");
    }

    [Fact]
    public async Task Disposing_waits_for_the_flush_that_is_going_on()
    {
        var cache = new WriteCache(_store, WritePolicy.Behind);
        await cache.PutAsync("a", "1");
        await cache.PutAsync("b", "1");
        var save = _store.HoldNext();
        var flush = cache.FlushAsync();
        await save.Reached;
        await cache.PutAsync("a", "2");

        var disposal = cache.DisposeAsync().AsTask();
        disposal.IsCompleted.Should().BeFalse("the store has not answered yet");
        _store.Saves.Should().Equal("a=1");
        save.Release();
        await flush.WaitAsync(Patience);
        await disposal.WaitAsync(Patience);

        _store.Values.Should().BeEquivalentTo(new Dictionary<string, string> { ["a"] = "2", ["b"] = "1" });
        _store.HaveSavesOverlapped.Should().BeFalse();
    }

    [Fact]
    public async Task A_flush_that_is_going_on_when_disposing_begins_goes_on()
    {
        var error = new IOException("The store is down.");
        var cache = new WriteCache(_store, WritePolicy.Behind);
        await cache.PutAsync("a", "1");
        await cache.PutAsync("b", "1");
        _store.Failure = key => key == "b" ? error : null;
        var save = _store.HoldNext();
        var flush = cache.FlushAsync();
        await save.Reached;

        var disposal = cache.DisposeAsync().AsTask();
        save.Release();

        (await flush.Awaiting(it => it.WaitAsync(Patience)).Should().ThrowAsync<IOException>("b was put before the flush and is not saved"))
            .Which.Should().BeSameAs(error);
        await disposal.Awaiting(it => it.WaitAsync(Patience)).Should().ThrowAsync<IOException>("b is still dirty");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_key_is_dirty_until_its_save_has_ended_and_disposing_waits_for_that(bool fails)
    {
        var cache = new WriteCache(_store, WritePolicy.Behind);
        await cache.PutAsync("a", "1");
        var save = _store.HoldNext();
        var flush = cache.FlushAsync();
        await save.Reached;

        var disposal = cache.DisposeAsync().AsTask();
        disposal.IsCompleted.Should().BeFalse("the only key is being saved, and is dirty until the store has answered");
        if (fails)
        {
            save.Fail(new IOException("The store is down."));
            await flush.Awaiting(it => it.WaitAsync(Patience)).Should().ThrowAsync<IOException>();
        }

        save.Release();
        await disposal.WaitAsync(Patience);
        _store.Values.Should().BeEquivalentTo(new Dictionary<string, string> { ["a"] = "1" });
    }

    [Fact]
    public async Task Disposing_does_not_hide_that_something_was_not_saved_and_may_be_tried_again()
    {
        var error = new IOException("The store is down.");
        var cache = new WriteCache(_store, WritePolicy.Behind);
        await cache.PutAsync("a", "1");
        await cache.PutAsync("b", "1");
        _store.Failure = key => key == "b" ? error : null;

        (await cache.Awaiting(it => it.DisposeAsync().AsTask()).Should().ThrowAsync<IOException>()).Which.Should().BeSameAs(error);
        await cache.Awaiting(it => it.PutAsync("c", "1")).Should().ThrowAsync<ObjectDisposedException>("the first call has closed the cache");

        _store.Failure = _ => null;
        await cache.DisposeAsync();
        _store.Saves.Should().Equal("a=1", "b=1", "b=1");
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public async Task A_disposed_cache_takes_no_calls(WritePolicy policy)
    {
        var cache = new WriteCache(_store, policy);
        await cache.PutAsync("a", "1");
        await cache.DisposeAsync();

        await cache.Awaiting(it => it.GetAsync("a")).Should().ThrowAsync<ObjectDisposedException>();
        await cache.Awaiting(it => it.GetAsync("b")).Should().ThrowAsync<ObjectDisposedException>();
        await cache.Awaiting(it => it.PutAsync("a", "2")).Should().ThrowAsync<ObjectDisposedException>();
        await cache.Awaiting(it => it.FlushAsync()).Should().ThrowAsync<ObjectDisposedException>();
        (_store.Loads, string.Join(' ', _store.Saves)).Should().Be((0, "a=1"));
    }

    [Fact]
    public async Task No_call_is_taken_from_the_moment_at_which_disposing_has_begun()
    {
        var cache = new WriteCache(_store, WritePolicy.Behind);
        await cache.PutAsync("a", "1");
        var save = _store.HoldNext();
        var disposal = cache.DisposeAsync().AsTask();
        await save.Reached;

        await cache.Awaiting(it => it.PutAsync("b", "1")).Should().ThrowAsync<ObjectDisposedException>();
        await cache.Awaiting(it => it.GetAsync("a")).Should().ThrowAsync<ObjectDisposedException>();
        await cache.Awaiting(it => it.FlushAsync()).Should().ThrowAsync<ObjectDisposedException>();

        save.Release();
        await disposal.WaitAsync(Patience);
        _store.Saves.Should().Equal("a=1");
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public async Task Missing_arguments_are_errors_and_change_nothing(WritePolicy policy)
    {
        var cache = new WriteCache(_store, policy);

        (await cache.Awaiting(it => it.GetAsync(null!)).Should().ThrowAsync<ArgumentNullException>()).WithParameterName("key");
        (await cache.Awaiting(it => it.PutAsync(null!, "1")).Should().ThrowAsync<ArgumentNullException>()).WithParameterName("key");
        (await cache.Awaiting(it => it.PutAsync("a", null!)).Should().ThrowAsync<ArgumentNullException>()).WithParameterName("value");
        await cache.DisposeAsync();

        (_store.Loads, _store.Saves.Count).Should().Be((0, 0));
    }

    [Fact]
    public void Bad_arguments_of_the_constructor_are_errors()
    {
        FluentActions.Invoking(() => new WriteCache(null!, WritePolicy.Behind)).Should().Throw<ArgumentNullException>().WithParameterName("store");
        foreach (var policy in new[] { -1, 2 })
            FluentActions.Invoking(() => new WriteCache(_store, (WritePolicy)policy)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("policy");
    }
}
