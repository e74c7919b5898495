using BenchmarkDotNet.Attributes;

namespace Katas.WriteBehindCache.Tests;

/// <summary>N is the number of puts to one cache. O(1) a put and a save is O(n) for all of them.</summary>
public class WriteCacheWorkload : Workload
{
    private string[] _keys = [];

    /// <summary>What is put between two flushes.</summary>
    public enum Traffic
    {
        /// <summary>All keys are different, and flushed at the end.</summary>
        OneFlush,

        /// <summary>All keys are different, and each is flushed at once: one dirty key among ever more clean ones.</summary>
        ManyFlushes,

        /// <summary>Sixteen keys over and over, and flushed at the end.</summary>
        FewKeys,
    }

    [Params(1_000, 10_000, 100_000)]
    public override int N { get; set; }

    [Params(Traffic.OneFlush, Traffic.ManyFlushes, Traffic.FewKeys)]
    public Traffic Kind { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(Seed);
        var names = Enumerable.Range(0, Kind is Traffic.FewKeys ? 16 : N).Select(number => $"{random.Next():x}-{number}").ToArray();
        _keys = [.. Enumerable.Range(0, N).Select(call => names[call % names.Length])];
    }

    /// <returns>The number of saves.</returns>
    [Benchmark]
    [Growth(Time = "O(n)", Space = "O(n)", From = 1 << 12, To = 1 << 20)]
    public long PutAndFlush()
    {
        var store = new CountingStore();
        var cache = new WriteCache(store, WritePolicy.Behind);
        foreach (var key in _keys)
        {
            Wait(cache.PutAsync(key, key));
            if (Kind is Traffic.ManyFlushes)
                Wait(cache.FlushAsync());
        }

        Wait(cache.DisposeAsync().AsTask());
        return store.Saves;
    }

    private static void Wait(Task task) => task.GetAwaiter().GetResult();

    private sealed class CountingStore : IStore
    {
        public long Saves { get; private set; }

        public Task<string?> LoadAsync(string key, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

        public Task SaveAsync(string key, string value, CancellationToken cancellationToken)
        {
            Saves++;
            return Task.CompletedTask;
        }
    }
}
