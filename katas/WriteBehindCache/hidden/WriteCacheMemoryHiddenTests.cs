namespace Katas.WriteBehindCache.Tests;

[Collection(nameof(CacheMeasuredAlone))]
public class WriteCacheMemoryHiddenTests
{
    [Theory]
    [InlineData(WritePolicy.Behind)]
    [InlineData(WritePolicy.Through)]
    public async Task A_value_that_was_replaced_takes_no_memory(WritePolicy policy)
    {
        const int puts = 100_000, allowance = 1_000_000;
        var cache = new WriteCache(new NoStore(), policy);

        // Once before the measurement, so that what is made at the first call does not count.
        await PutAsync(cache, 100);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await PutAsync(cache, puts);
        var retained = GC.GetTotalMemory(forceFullCollection: true) - before;

        retained.Should().BeLessThan(allowance, "{0} values were put for four keys", puts);
        (await cache.GetAsync("0")).Should().NotBeNull();
    }

    private static async Task PutAsync(WriteCache cache, int puts)
    {
        for (var number = 0; number < puts; number++)
            await cache.PutAsync($"{number % 4}", $"the value with the number {number}");
    }

    private sealed class NoStore : IStore
    {
        public Task<string?> LoadAsync(string key, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

        public Task SaveAsync(string key, string value, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}

/// <summary>What the process has in use is measured while no other test runs.</summary>
[CollectionDefinition(nameof(CacheMeasuredAlone), DisableParallelization = true)]
public class CacheMeasuredAlone;
