// rejected-by: tests: A_put_that_was_held_up_when_it_had_read_the_clock_does_not_hide_that_its_entry_expires
// Puts under a lock, but reads the clock before it has it: the line in order of age is in another order then.

using System.Diagnostics.CodeAnalysis;

namespace Katas.LruCache;

public sealed class LruCache<TKey, TValue>
    where TKey : notnull
{
    private sealed class Entry
    {
        public required TKey Key;
        public TValue Value = default!;
        public DateTimeOffset PutAt;
        public LinkedListNode<Entry> Use = null!;
        public LinkedListNode<Entry> Age = null!;
    }

    private readonly object _gate = new();
    private readonly int _capacity;
    private readonly TimeSpan _timeToLive;
    private readonly TimeProvider _time;
    private readonly Dictionary<TKey, Entry> _entries = new();
    private readonly LinkedList<Entry> _byUse = new();  // least recently used first
    private readonly LinkedList<Entry> _byAge = new();  // oldest first

    public LruCache(int capacity, TimeSpan timeToLive, TimeProvider time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(timeToLive, TimeSpan.Zero);
        ArgumentNullException.ThrowIfNull(time);
        _capacity = capacity;
        _timeToLive = timeToLive;
        _time = time;
    }

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        ArgumentNullException.ThrowIfNull(key);
        lock (_gate)
        {
            if (_entries.TryGetValue(key, out var entry))
            {
                if (!IsExpired(entry, _time.GetUtcNow()))
                {
                    _byUse.Remove(entry.Use);
                    _byUse.AddLast(entry.Use);
                    value = entry.Value;
                    return true;
                }

                Drop(entry);
            }

            value = default;
            return false;
        }
    }

    public void Put(TKey key, TValue value)
    {
        ArgumentNullException.ThrowIfNull(key);
        var now = _time.GetUtcNow();
        lock (_gate)
        {
            if (_entries.TryGetValue(key, out var old))
            {
                Drop(old);
            }
            else if (_entries.Count == _capacity)
            {
                var oldest = _byAge.First!.Value;
                Drop(IsExpired(oldest, now) ? oldest : _byUse.First!.Value);
            }

            var entry = new Entry { Key = key, Value = value, PutAt = now };
            entry.Use = _byUse.AddLast(entry);
            entry.Age = _byAge.AddLast(entry);
            _entries.Add(key, entry);
        }
    }

    public bool Remove(TKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        lock (_gate)
        {
            if (!_entries.TryGetValue(key, out var entry))
            {
                return false;
            }

            var live = !IsExpired(entry, _time.GetUtcNow());
            Drop(entry);
            return live;
        }
    }

    private bool IsExpired(Entry entry, DateTimeOffset now) => now - entry.PutAt >= _timeToLive;

    private void Drop(Entry entry)
    {
        _entries.Remove(entry.Key);
        _byUse.Remove(entry.Use);
        _byAge.Remove(entry.Age);
    }
}
