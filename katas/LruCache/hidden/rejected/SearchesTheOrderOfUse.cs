// rejected-by: time
// Keeps the keys in order of use in a list: right, and each hit searches the list and closes the gap.

using System.Diagnostics.CodeAnalysis;

namespace Katas.LruCache;

public sealed class LruCache<TKey, TValue>(int capacity, TimeSpan timeToLive, TimeProvider time)
    where TKey : notnull
{
    private readonly int _capacity = capacity >= 1
        ? capacity
        : throw new ArgumentOutOfRangeException(nameof(capacity), capacity, "The capacity must be at least 1.");

    private readonly TimeSpan _timeToLive = timeToLive > TimeSpan.Zero
        ? timeToLive
        : throw new ArgumentOutOfRangeException(nameof(timeToLive), timeToLive, "The time to live must be longer than zero.");

    private readonly TimeProvider _time = time ?? throw new ArgumentNullException(nameof(time));

    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, Entry> _entries = [];

    // Both begin with the entry that goes first: the one unused for longest, and the one put first, which expires first
    // since all live equally long.
    private readonly List<TKey> _byUse = [];
    private readonly LinkedList<Entry> _byAge = new();

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        ArgumentNullException.ThrowIfNull(key);

        lock (_gate)
        {
            if (Live(key) is not { } entry)
            {
                value = default;
                return false;
            }

            _byUse.Remove(key);
            _byUse.Add(key);
            value = entry.Value;
            return true;
        }
    }

    public void Put(TKey key, TValue value)
    {
        ArgumentNullException.ThrowIfNull(key);

        lock (_gate)
        {
            if (_entries.TryGetValue(key, out var replaced))
                Drop(replaced);
            else if (_entries.Count == _capacity)
                Drop(_byAge.First!.Value is var oldest && IsExpired(oldest) ? oldest : _entries[_byUse[0]]);

            // Read inside the lock, or the entries might not be in the order of their times.
            var entry = new Entry(key, value, _time.GetTimestamp());
            _entries.Add(key, entry);
            _byUse.Add(key);
            _byAge.AddLast(entry.Age);
        }
    }

    public bool Remove(TKey key)
    {
        ArgumentNullException.ThrowIfNull(key);

        lock (_gate)
        {
            if (Live(key) is not { } entry)
                return false;

            Drop(entry);
            return true;
        }
    }

    private Entry? Live(TKey key) => _entries.TryGetValue(key, out var entry) && !IsExpired(entry) ? entry : null;

    /// <summary>By what has elapsed: the moment of expiry may lie beyond the last date.</summary>
    private bool IsExpired(Entry entry) => _time.GetElapsedTime(entry.PutAt) >= _timeToLive;

    private void Drop(Entry entry)
    {
        _entries.Remove(entry.Key);
        _byUse.Remove(entry.Key);
        _byAge.Remove(entry.Age);
    }

    private sealed class Entry
    {
        public Entry(TKey key, TValue value, long putAt)
        {
            (Key, Value, PutAt) = (key, value, putAt);
            Age = new(this);
        }

        public TKey Key { get; }
        public TValue Value { get; }
        public long PutAt { get; }

        public LinkedListNode<Entry> Age { get; }
    }
}
