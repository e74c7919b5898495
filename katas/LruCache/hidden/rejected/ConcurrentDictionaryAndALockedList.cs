// rejected-by: tests: A_call_in_the_middle_of_another_comes_before_or_after_it
// The dictionary is concurrent and the list has a lock, so each step is safe; between the look-up and the move in the list,
// or between counting and adding, another thread has dropped the entry or taken the last place.

using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Katas.LruCache;

public sealed class LruCache<TKey, TValue> where TKey : notnull
{
    private readonly int _capacity;
    private readonly TimeSpan _timeToLive;
    private readonly TimeProvider _time;
    private readonly ConcurrentDictionary<TKey, Entry> _entries = new();
    private readonly LinkedList<Entry> _byUse = new();
    private readonly LinkedList<Entry> _byAge = new();
    private readonly Lock _gate = new();

    public LruCache(int capacity, TimeSpan timeToLive, TimeProvider time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(timeToLive, TimeSpan.Zero);
        ArgumentNullException.ThrowIfNull(time);
        (_capacity, _timeToLive, _time) = (capacity, timeToLive, time);
    }

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (!_entries.TryGetValue(key, out var entry) || IsExpired(entry))
        {
            value = default;
            return false;
        }

        lock (_gate)
        {
            if (entry.Use.List is not null)
            {
                _byUse.Remove(entry.Use);
                _byUse.AddLast(entry.Use);
            }
        }

        value = entry.Value;
        return true;
    }

    public void Put(TKey key, TValue value)
    {
        if (_entries.TryRemove(key, out var replaced))
            Unlink(replaced);
        else if (_entries.Count >= _capacity)
            MakeRoom();

        var entry = new Entry(key, value, _time.GetTimestamp());
        _entries[key] = entry;
        lock (_gate)
        {
            _byUse.AddLast(entry.Use);
            _byAge.AddLast(entry.Age);
        }
    }

    public bool Remove(TKey key)
    {
        if (!_entries.TryRemove(key, out var entry))
            return false;

        Unlink(entry);
        return !IsExpired(entry);
    }

    private bool IsExpired(Entry entry) => _time.GetElapsedTime(entry.PutAt) >= _timeToLive;

    private void MakeRoom()
    {
        Entry? first;
        lock (_gate)
            first = _byAge.First?.Value is { } oldest && IsExpired(oldest) ? oldest : _byUse.First?.Value;

        if (first is not null)
        {
            _entries.TryRemove(first.Key, out _);
            Unlink(first);
        }
    }

    private void Unlink(Entry entry)
    {
        lock (_gate)
        {
            if (entry.Use.List is not null)
                _byUse.Remove(entry.Use);
            if (entry.Age.List is not null)
                _byAge.Remove(entry.Age);
        }
    }

    private sealed class Entry
    {
        public Entry(TKey key, TValue value, long putAt)
        {
            (Key, Value, PutAt) = (key, value, putAt);
            (Use, Age) = (new(this), new(this));
        }

        public TKey Key { get; }
        public TValue Value { get; }
        public long PutAt { get; }
        public LinkedListNode<Entry> Use { get; }
        public LinkedListNode<Entry> Age { get; }
    }
}
