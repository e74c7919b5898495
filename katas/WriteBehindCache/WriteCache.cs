namespace Katas.WriteBehindCache;

/// <summary>
/// Keeps values in memory in front of a store, and writes them through or behind. All members may be called by any number
/// of threads at the same time.
/// </summary>
/// <param name="store">Asked for values that are not in memory, and given those that are put, one at a time.</param>
/// <param name="policy">When values are saved.</param>
/// <exception cref="ArgumentNullException"><paramref name="store"/> is null.</exception>
/// <exception cref="ArgumentOutOfRangeException"><paramref name="policy"/> is not one of its values.</exception>
public sealed class WriteCache(IStore store, WritePolicy policy) : IAsyncDisposable
{
    /// <summary>The value of a key, from memory, or else from the store; null where there is none.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    /// <exception cref="ObjectDisposedException">The cache has been disposed.</exception>
    public Task<string?> GetAsync(string key, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <summary>Gives a key a value. Once the task has completed, the value will not be lost.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> or <paramref name="value"/> is null.</exception>
    /// <exception cref="ObjectDisposedException">The cache has been disposed.</exception>
    public Task PutAsync(string key, string value, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <summary>Saves what is not saved yet.</summary>
    /// <exception cref="ObjectDisposedException">The cache has been disposed.</exception>
    /// <exception cref="Exception">What the store threw; what was not saved stays to be saved.</exception>
    public Task FlushAsync(CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <summary>Takes no more values, and saves what is not saved yet. May be called again, if it has thrown.</summary>
    /// <exception cref="Exception">What the store threw; what was not saved stays to be saved.</exception>
    public ValueTask DisposeAsync() => throw new NotImplementedException();
}
