// rejected-by: tests: Remove_returns_false_for_an_expired_entry
// Remove looks into the dictionary and not at the age.

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
    private readonly LinkedList<Entry> _byUse = new();
    private readonly LinkedList<Entry> _byAge = new();

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        ArgumentNullException.ThrowIfNull(key);

        // A lock that lets readers in together would not do: a hit moves the entry to the end of the line.
        lock (_gate)
        {
            if (Live(key) is not { } entry)
            {
                value = default;
                return false;
            }

            _byUse.Remove(entry.Use);
            _byUse.AddLast(entry.Use);
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
                Drop(_byAge.First!.Value is var oldest && IsExpired(oldest) ? oldest : _byUse.First!.Value);

            // Read inside the lock, or the entries might not be in the order of their times.
            var entry = new Entry(key, value, _time.GetTimestamp());
            _entries.Add(key, entry);
            _byUse.AddLast(entry.Use);
            _byAge.AddLast(entry.Age);
        }
    }

    public bool Remove(TKey key)
    {
        ArgumentNullException.ThrowIfNull(key);

        lock (_gate)
        {
            if (!_entries.TryGetValue(key, out var entry))
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
        _byUse.Remove(entry.Use);
        _byAge.Remove(entry.Age);
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

        /// <summary>The entry's places in the two lines, by which it is taken out of their middle in one step.</summary>
        public LinkedListNode<Entry> Use { get; }

        public LinkedListNode<Entry> Age { get; }
    }
}
