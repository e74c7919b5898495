// rejected-by: tests: A_put_that_gives_up_before_its_turn_changes_nothing_and_lets_nobody_else_in
// Waits for its turn inside of the try, so that a put that is cancelled meanwhile drops its key and lets another one in.

namespace Katas.WriteBehindCache;

public sealed class WriteCache : IAsyncDisposable
{
    private readonly IStore _store;
    private readonly WritePolicy _policy;

    // Guards the state, and is never held across an await; whoever calls the store to save holds the other one.
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _saving = new(1);

    // A key is in line as long as its value in memory is not that in the store: once, or a second time while its save is
    // going on and it has been put again.
    private readonly Dictionary<string, Entry> _entries = [];
    private readonly LinkedList<string> _dirty = new();
    private Entry? _beingSaved;
    private LinkedListNode<string>? _putAgain;

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
            // Whatever was put meanwhile is newer than what was loaded, and may be in the store even if the put has failed.
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

        try
        {
            await _saving.WaitAsync(cancellationToken);
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
            if (!_entries.TryGetValue(key, out var entry) || !entry.IsDirty)
                _dirty.AddLast(key);
            else if (ReferenceEquals(entry, _beingSaved))
                _putAgain = _dirty.AddLast(key);
            _entries[key] = new Entry(value, IsDirty: true);
        }
    }

    /// <summary>
    /// Saves what is dirty when it is its turn, and no more: a cache that is written to all the time would never be done.
    /// </summary>
    private async Task SaveDirtyAsync(CancellationToken cancellationToken)
    {
        await _saving.WaitAsync(cancellationToken);
        try
        {
            int count;
            lock (_gate)
                count = _dirty.Count;

            for (; count > 0; count--)
                await SaveFirstAsync(cancellationToken);
        }
        finally
        {
            _saving.Release();
        }
    }

    private async Task SaveFirstAsync(CancellationToken cancellationToken)
    {
        string key;
        Entry saved;
        lock (_gate)
        {
            key = _dirty.First!.Value;
            _beingSaved = saved = _entries[key];
        }

        var isSaved = false;
        try
        {
            await _store.SaveAsync(key, saved.Value, cancellationToken);
            isSaved = true;
        }
        finally
        {
            lock (_gate)
            {
                // It stays the first in line until it is saved, so nothing has to be put back when that has failed.
                if (isSaved)
                    _dirty.RemoveFirst();
                else if (_putAgain is not null)
                    _dirty.Remove(_putAgain);

                if (isSaved && _putAgain is null)
                    _entries[key] = saved with { IsDirty = false };
                (_beingSaved, _putAgain) = (null, null);
            }
        }
    }

    private sealed record Entry(string Value, bool IsDirty);
}
