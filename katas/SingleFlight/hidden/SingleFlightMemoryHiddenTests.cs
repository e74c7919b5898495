namespace Katas.SingleFlight.Tests;

[Collection(nameof(MeasuredAlone))]
public class SingleFlightMemoryHiddenTests
{
    private readonly ManualTime _time = new(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_key_whose_load_failed_takes_no_memory()
    {
        const int keys = 10_000, allowance = 400_000;
        var cache = new SingleFlightCache<string>(_ => Task.FromException<string>(new TimeoutException()), TimeSpan.FromSeconds(10), TimeSpan.Zero, _time);

        // Some before the measurement, so that what is made at the first call does not count.
        await MissAsync(cache, "early", 100);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await MissAsync(cache, "late", keys);
        var retained = GC.GetTotalMemory(forceFullCollection: true) - before;

        retained.Should().BeLessThan(allowance, "{0} loads have failed, each of another key, and nothing of them has to be kept", keys);
        GC.KeepAlive(cache);
    }

    [Fact]
    public async Task An_invalidated_key_takes_no_memory()
    {
        const int keys = 20_000, allowance = 400_000;
        var cache = new SingleFlightCache<string>(key => Task.FromResult(key), TimeSpan.FromSeconds(10), TimeSpan.Zero, _time);
        await ChurnAsync(100);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await ChurnAsync(keys);
        var retained = GC.GetTotalMemory(forceFullCollection: true) - before;

        retained.Should().BeLessThan(allowance, "{0} keys were loaded and invalidated, one after another", keys);
        GC.KeepAlive(cache);

        async Task ChurnAsync(int times)
        {
            for (var number = 0; number < times; number++)
            {
                await cache.GetAsync($"key {number}");
                cache.Invalidate($"key {number}");
            }
        }
    }

    private static async Task MissAsync(SingleFlightCache<string> cache, string name, int keys)
    {
        for (var number = 0; number < keys; number++)
            await Task.WhenAny(cache.GetAsync($"{name} {number}"));
    }
}

/// <summary>What the process has in use is measured while no other test runs.</summary>
[CollectionDefinition(nameof(MeasuredAlone), DisableParallelization = true)]
public class MeasuredAlone;
