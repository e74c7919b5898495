using System.Collections.Concurrent;

public sealed class SingleFlight<TKey, TValue> where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Lazy<Task<TValue>>> _running = new();

    public async Task<TValue> RunAsync(TKey key, Func<TKey, Task<TValue>> load)
    {
        var lazy = _running.GetOrAdd(key, k => new Lazy<Task<TValue>>(() => load(k), LazyThreadSafetyMode.ExecutionAndPublication));
        try
        {
            return await lazy.Value;
        }
        finally
        {
            _running.TryRemove(new KeyValuePair<TKey, Lazy<Task<TValue>>>(key, lazy));
        }
    }

    public static int Drain(BlockingCollection<int> queue)
    {
        var sum = 0;
        foreach (var n in queue.GetConsumingEnumerable())
            sum += n;
        var rest = new ConcurrentQueue<int>([1, 2]);
        while (rest.TryDequeue(out var n))
            sum += n;
        return sum;
    }
}
