namespace Katas.WriteBehindCache.Tests;

public class WriteCacheTests
{
    private readonly Store _store = new();

    [Theory]
    [InlineData(WritePolicy.Through)]
    [InlineData(WritePolicy.Behind)]
    public async Task A_value_is_loaded_once_and_then_comes_from_memory(WritePolicy policy)
    {
        _store.Values["a"] = "1";
        var cache = new WriteCache(_store, policy);

        (await cache.GetAsync("a")).Should().Be("1");
        (await cache.GetAsync("a")).Should().Be("1");

        _store.Loads.Should().Be(1);
    }

    [Fact]
    public async Task Written_through_a_value_is_saved_before_the_put_completes()
    {
        var cache = new WriteCache(_store, WritePolicy.Through);

        await cache.PutAsync("a", "1");

        _store.Values["a"].Should().Be("1");
        (await cache.GetAsync("a")).Should().Be("1");
        _store.Loads.Should().Be(0);
    }

    [Fact]
    public async Task Written_behind_a_value_is_saved_by_the_next_flush_and_only_the_latest_one()
    {
        var cache = new WriteCache(_store, WritePolicy.Behind);
        await cache.PutAsync("a", "1");
        await cache.PutAsync("b", "1");
        await cache.PutAsync("a", "2");
        _store.Saves.Should().BeEmpty();

        await cache.FlushAsync();

        _store.Saves.Should().Equal("a=2", "b=1");
    }

    [Fact]
    public async Task What_is_put_while_it_is_being_saved_is_saved_the_next_time()
    {
        var cache = new WriteCache(_store, WritePolicy.Behind);
        await cache.PutAsync("a", "1");
        var save = _store.HoldNext();
        var flush = cache.FlushAsync();
        await save.Reached;

        await cache.PutAsync("a", "2");
        save.Release();
        await flush;
        await cache.FlushAsync();

        _store.Values["a"].Should().Be("2");
    }

    [Fact]
    public async Task What_could_not_be_saved_stays_to_be_saved()
    {
        var cache = new WriteCache(_store, WritePolicy.Behind);
        await cache.PutAsync("a", "1");
        _store.Failure = _ => new IOException("The store is down.");
        await cache.Awaiting(it => it.FlushAsync()).Should().ThrowAsync<IOException>();

        _store.Failure = _ => null;
        await cache.FlushAsync();

        _store.Values["a"].Should().Be("1");
    }

    [Fact]
    public async Task Disposing_saves_what_is_left_and_ends_the_cache()
    {
        var cache = new WriteCache(_store, WritePolicy.Behind);
        await cache.PutAsync("a", "1");

        await cache.DisposeAsync();

        _store.Values["a"].Should().Be("1");
        await cache.Awaiting(it => it.PutAsync("a", "2")).Should().ThrowAsync<ObjectDisposedException>();
    }

    [Fact]
    public async Task A_value_that_is_put_during_a_load_is_not_overwritten_by_it()
    {
        _store.Values["a"] = "old";
        var cache = new WriteCache(_store, WritePolicy.Behind);
        var load = _store.HoldNext();
        var get = cache.GetAsync("a");
        await load.Reached;

        await cache.PutAsync("a", "new");
        load.Release();
        await get;

        (await cache.GetAsync("a")).Should().Be("new");
    }
}
