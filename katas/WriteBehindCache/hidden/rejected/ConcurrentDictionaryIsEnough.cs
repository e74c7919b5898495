// rejected-by: tests: What_is_put_while_it_is_being_saved_is_saved_the_next_time
// Two concurrent collections: a value that is put during its save loses its mark when the save is done.

namespace Katas.WriteBehindCache;

public sealed class WriteCache : IAsyncDisposable
{
    private readonly IStore _store;
    private readonly WritePolicy _policy;

    // Guards the state, and is never held across an await; whoever calls the store to save holds the other one.
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _saving = new(1, 1);

    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, string> _entries = new();
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, long> _dirty = new();
    private long _number;
    private bool _isDisposed;

    public WriteCache(IStore store, WritePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(store);
        if (policy is not (WritePolicy.Through or WritePolicy.Behind))
            throw new ArgumentOutOfRangeException(nameof(policy), policy, "The policy is to write through or behind.");
        (_store, _policy) = (store, policy);
    }

    public async Task<string?> GetAsync(string key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);

        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (_entries.TryGetValue(key, out var known))
                return known;
        }

        var loaded = await _store.LoadAsync(key, cancellationToken);
        lock (_gate)
        {
            // Whatever was put meanwhile is newer than what was loaded.
            return loaded is null ? _entries.GetValueOrDefault(key) : _entries.GetOrAdd(key, loaded);
        }
    }

    public async Task PutAsync(string key, string value, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);

        if (_policy is WritePolicy.Through)
            await PutThroughAsync(key, value, cancellationToken);
        else
            PutBehind(key, value);
    }

    public async Task FlushAsync(CancellationToken cancellationToken = default)
    {
        lock (_gate)
            ObjectDisposedException.ThrowIf(_isDisposed, this);

        await SaveDirtyAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        // Under the same lock as a put: that has either made its key dirty by now, or it will throw.
        lock (_gate)
            _isDisposed = true;

        await SaveDirtyAsync(CancellationToken.None);
    }

    private async Task PutThroughAsync(string key, string value, CancellationToken cancellationToken)
    {
        lock (_gate)
            ObjectDisposedException.ThrowIf(_isDisposed, this);

        await _saving.WaitAsync(cancellationToken);
        try
        {
            await _store.SaveAsync(key, value, cancellationToken);
            lock (_gate)
                _entries[key] = value;
        }
        catch
        {
            // Saved or not? Only the store knows.
            lock (_gate)
                _entries.TryRemove(key, out _);
            throw;
        }
        finally
        {
            _saving.Release();
        }
    }

    private void PutBehind(string key, string value)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            _entries[key] = value;
            _dirty.TryAdd(key, Interlocked.Increment(ref _number));
        }
    }

    /// <summary>Saves what is dirty when it is its turn, and no more: a cache that is written to all the time would never be done.</summary>
    private async Task SaveDirtyAsync(CancellationToken cancellationToken)
    {
        await _saving.WaitAsync(cancellationToken);
        try
        {
            foreach (var (key, _) in _dirty.ToArray().OrderBy(pair => pair.Value))
            {
                await _store.SaveAsync(key, _entries[key], cancellationToken);
                _dirty.TryRemove(key, out _);
            }
        }
        finally
        {
            _saving.Release();
        }
    }
}
