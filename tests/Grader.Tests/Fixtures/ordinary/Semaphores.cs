public sealed class Pool<T>(int size, Func<T> create) : IDisposable
{
    private readonly SemaphoreSlim _free = new(size, size);
    private readonly Stack<T> _idle = new();

    public async Task<TResult> UseAsync<TResult>(Func<T, Task<TResult>> work, TimeSpan timeout, CancellationToken cancellation = default)
    {
        if (!await _free.WaitAsync(timeout, cancellation))
            throw new TimeoutException($"No item was free within {timeout}.");
        T item;
        lock (_idle)
            item = _idle.TryPop(out var idle) ? idle : create();
        try
        {
            return await work(item);
        }
        finally
        {
            lock (_idle)
                _idle.Push(item);
            _free.Release();
        }
    }

    public void Dispose() => _free.Dispose();
}
