namespace Katas.WriteBehindCache;

/// <summary>
/// A key is clean as soon as its save begins, and dirty again, at the head, when that fails. Saves line up as a chain of
/// tasks, each of which begins when the one before it has ended.
/// </summary>
public sealed class WriteCache : IAsyncDisposable
{
    private readonly object _sync = new();
    private readonly IStore _store;
    private readonly bool _writesThrough;
    private readonly Dictionary<string, Slot> _slots = new(StringComparer.Ordinal);
    private readonly LinkedList<Slot> _dirty = new();
    private Task _lastSave = Task.CompletedTask;
    private bool _closed;
    private int _failedPuts;

    public WriteCache(IStore store, WritePolicy policy)
    {
        _store = store ?? throw new ArgumentNullException(nameof(store));
        if (!Enum.IsDefined(policy))
            throw new ArgumentOutOfRangeException(nameof(policy));
        _writesThrough = policy == WritePolicy.Through;
    }

    public Task<string?> GetAsync(string key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        int failedPuts;
        lock (_sync)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            if (_slots.TryGetValue(key, out var slot))
                return Task.FromResult<string?>(slot.Value);
            failedPuts = _failedPuts;
        }

        return LoadAsync(key, failedPuts, cancellationToken);
    }

    public Task PutAsync(string key, string value, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        lock (_sync)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            if (!_writesThrough)
            {
                if (!_slots.TryGetValue(key, out var slot))
                    _slots.Add(key, slot = new Slot(key));
                slot.Value = value;
                if (slot.Place.List is null)
                    _dirty.AddLast(slot.Place);
                return Task.CompletedTask;
            }
        }

        return InTurnAsync(async () =>
        {
            try
            {
                await _store.SaveAsync(key, value, cancellationToken).ConfigureAwait(false);
                lock (_sync)
                    _slots[key] = new Slot(key) { Value = value };
            }
            catch
            {
                lock (_sync)
                {
                    _slots.Remove(key);
                    _failedPuts++;
                }

                throw;
            }
        }, cancellationToken);
    }

    public Task FlushAsync(CancellationToken cancellationToken = default)
    {
        lock (_sync)
            ObjectDisposedException.ThrowIf(_closed, this);
        return InTurnAsync(() => SaveAllAsync(cancellationToken), cancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        lock (_sync)
            _closed = true;
        return new ValueTask(InTurnAsync(() => SaveAllAsync(default), default));
    }

    private async Task<string?> LoadAsync(string key, int failedPuts, CancellationToken cancellationToken)
    {
        var loaded = await _store.LoadAsync(key, cancellationToken).ConfigureAwait(false);
        lock (_sync)
        {
            if (loaded is not null && failedPuts == _failedPuts)
                _slots.TryAdd(key, new Slot(key) { Value = loaded });
        }

        return loaded;
    }

    /// <summary>Goes on until nothing is dirty, or until it has saved as many as there were.</summary>
    private async Task SaveAllAsync(CancellationToken cancellationToken)
    {
        int left;
        lock (_sync)
            left = _dirty.Count;
        while (left-- > 0)
        {
            Slot slot;
            string value;
            lock (_sync)
            {
                slot = _dirty.First!.Value;
                value = slot.Value;
                _dirty.RemoveFirst();
            }

            try
            {
                await _store.SaveAsync(slot.Key, value, cancellationToken).ConfigureAwait(false);
            }
            catch
            {
                lock (_sync)
                {
                    if (slot.Place.List is not null)
                        _dirty.Remove(slot.Place);
                    _dirty.AddFirst(slot.Place);
                }

                throw;
            }
        }
    }

    private async Task InTurnAsync(Func<Task> save, CancellationToken cancellationToken)
    {
        var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task before;
        lock (_sync)
        {
            before = _lastSave;
            _lastSave = mine.Task;
        }

        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            await before.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            _ = before.ContinueWith(_ => mine.SetResult(), TaskScheduler.Default);
            throw;
        }

        try
        {
            await save().ConfigureAwait(false);
        }
        finally
        {
            mine.SetResult();
        }
    }

    private sealed class Slot
    {
        public Slot(string key)
        {
            Key = key;
            Place = new LinkedListNode<Slot>(this);
        }

        public string Key { get; }
        public string Value { get; set; } = "";

        /// <summary>In the list of dirty slots, or in none.</summary>
        public LinkedListNode<Slot> Place { get; }
    }
}
