using System.Diagnostics.CodeAnalysis;

namespace Katas.LruCache;

/// <summary>
/// Every call first drops all that has expired, so that whatever is in the table is live. A call after a long silence pays
/// for many entries, each of them once.
/// </summary>
public sealed class LruCache<TKey, TValue> where TKey : notnull
{
    private readonly int _capacity;
    private readonly TimeSpan _timeToLive;
    private readonly TimeProvider _time;
    private readonly object _gate = new();
    private readonly Dictionary<TKey, (LinkedListNode<(TKey Key, TValue Value)> Use, LinkedListNode<(TKey Key, DateTimeOffset PutAt)> Age)> _places = new();
    private readonly LinkedList<(TKey Key, TValue Value)> _uses = new();
    private readonly LinkedList<(TKey Key, DateTimeOffset PutAt)> _ages = new();

    public LruCache(int capacity, TimeSpan timeToLive, TimeProvider time)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(capacity);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(timeToLive, TimeSpan.Zero);
        ArgumentNullException.ThrowIfNull(time);
        (_capacity, _timeToLive, _time) = (capacity, timeToLive, time);
    }

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (_gate)
        {
            Tidy();
            if (!_places.TryGetValue(key, out var place))
            {
                value = default;
                return false;
            }

            _uses.Remove(place.Use);
            _uses.AddFirst(place.Use);
            value = place.Use.Value.Value;
            return true;
        }
    }

    public void Put(TKey key, TValue value)
    {
        ArgumentNullException.ThrowIfNull(key);
        lock (_gate)
        {
            var now = Tidy();
            if (!RemoveUnlocked(key) && _places.Count >= _capacity)
                RemoveUnlocked(_uses.Last!.Value.Key);
            _places[key] = (_uses.AddFirst((key, value)), _ages.AddLast((key, now)));
        }
    }

    public bool Remove(TKey key)
    {
        lock (_gate)
        {
            Tidy();
            return RemoveUnlocked(key);
        }
    }

    private DateTimeOffset Tidy()
    {
        var now = _time.GetUtcNow();
        while (_ages.First is { } oldest && now - oldest.Value.PutAt >= _timeToLive)
            RemoveUnlocked(oldest.Value.Key);
        return now;
    }

    private bool RemoveUnlocked(TKey key)
    {
        if (!_places.Remove(key, out var place))
            return false;

        _uses.Remove(place.Use);
        _ages.Remove(place.Age);
        return true;
    }
}
