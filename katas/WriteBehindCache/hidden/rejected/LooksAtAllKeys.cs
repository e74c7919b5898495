// rejected-by: time
// Keeps a mark with each value, and no queue: a flush looks at all keys for those that are dirty.

namespace Katas.WriteBehindCache;

public sealed class WriteCache : IAsyncDisposable
{
    private readonly IStore _store;
    private readonly WritePolicy _policy;

    // Guards the state, and is never held across an await; whoever calls the store to save holds the other one.
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _saving = new(1, 1);

    private readonly Dictionary<string, Entry> _entries = [];
    private long _number;
    private int _failedPuts;
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

        int failedPuts;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (_entries.TryGetValue(key, out var known))
                return known.Value;
            failedPuts = _failedPuts;
        }

        var loaded = await _store.LoadAsync(key, cancellationToken);
        lock (_gate)
        {
            // Whatever was put meanwhile is newer than what was loaded.
            if (_entries.TryGetValue(key, out var newer))
                return newer.Value;
            if (loaded is not null && failedPuts == _failedPuts)
                _entries.Add(key, new Entry(loaded, IsDirty: false));
            return loaded;
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
                _entries[key] = new Entry(value, IsDirty: false);
        }
        catch
        {
            // Saved or not? Only the store knows.
            lock (_gate)
            {
                _entries.Remove(key);
                _failedPuts++;
            }

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
            var since = _entries.TryGetValue(key, out var entry) && entry.IsDirty && !entry.IsBeingSaved ? entry.Since : ++_number;
            _entries[key] = new Entry(value, IsDirty: true) { Since = since };
        }
    }

    /// <summary>Saves what is dirty when it is its turn, and no more: a cache that is written to all the time would never be done.</summary>
    private async Task SaveDirtyAsync(CancellationToken cancellationToken)
    {
        await _saving.WaitAsync(cancellationToken);
        try
        {
            List<string> keys;
            lock (_gate)
                keys = [.. _entries.Where(pair => pair.Value.IsDirty).OrderBy(pair => pair.Value.Since).Select(pair => pair.Key)];

            foreach (var key in keys)
            {
                Entry saved;
                lock (_gate)
                {
                    saved = _entries[key];
                    saved.IsBeingSaved = true;
                }

                try
                {
                    await _store.SaveAsync(key, saved.Value, cancellationToken);
                }
                catch
                {
                    lock (_gate)
                    {
                        saved.IsBeingSaved = false;
                        _entries[key].Since = saved.Since;
                    }

                    throw;
                }

                lock (_gate)
                {
                    if (ReferenceEquals(_entries[key], saved))
                        _entries[key] = new Entry(saved.Value, IsDirty: false);
                }
            }
        }
        finally
        {
            _saving.Release();
        }
    }

    private sealed record Entry(string Value, bool IsDirty)
    {
        public long Since { get; set; }
        public bool IsBeingSaved { get; set; }
    }
}
