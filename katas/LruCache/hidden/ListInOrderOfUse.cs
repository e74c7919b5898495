namespace Katas.LruCache.Tests;

/// <summary>All live entries in a list, the least recently used first; whatever has expired is taken out before each call.</summary>
internal sealed class ListInOrderOfUse(int capacity, long life)
{
    private readonly List<(int Key, int Value, long PutAt)> _entries = [];

    public (bool, int) Find(int key, long now)
    {
        Expire(now);
        if (_entries.FindIndex(entry => entry.Key == key) is not (>= 0 and var at))
            return (false, 0);

        var found = _entries[at];
        _entries.RemoveAt(at);
        _entries.Add(found);
        return (true, found.Value);
    }

    public (bool, int) Put(int key, int value, long now)
    {
        Remove(key, now);
        if (_entries.Count == capacity)
            _entries.RemoveAt(0);
        _entries.Add((key, value, now));
        return default;
    }

    public bool Remove(int key, long now)
    {
        Expire(now);
        return _entries.RemoveAll(entry => entry.Key == key) > 0;
    }

    private void Expire(long now) => _entries.RemoveAll(entry => now - entry.PutAt >= life);
}
