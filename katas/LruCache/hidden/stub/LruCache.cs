using System.Diagnostics.CodeAnalysis;

namespace Katas.LruCache;

/// <summary>
/// Keeps at most a number of entries, each for a time from when it was put, and makes room for a new one by dropping the
/// entry that has gone unused for longest. All members may be called by several threads at the same time.
/// </summary>
/// <param name="capacity">How many entries are kept at most, at least 1.</param>
/// <param name="timeToLive">How long an entry lives from when it was put, more than zero.</param>
/// <param name="time">The clock.</param>
/// <exception cref="ArgumentOutOfRangeException">
/// <paramref name="capacity"/> is less than 1, or <paramref name="timeToLive"/> is zero or negative.
/// </exception>
/// <exception cref="ArgumentNullException"><paramref name="time"/> is null.</exception>
public sealed class LruCache<TKey, TValue>(int capacity, TimeSpan timeToLive, TimeProvider time)
    where TKey : notnull
{
    /// <summary>Looks up a value; where it is found, that is a use of its entry.</summary>
    /// <param name="value">The value; where there is none, the default of its type.</param>
    /// <returns>Whether there is an entry for the key that has not expired.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value) => throw new NotImplementedException();

    /// <summary>
    /// Makes an entry, or replaces the one that is there. That is a use of the entry, and its time to live starts now.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    public void Put(TKey key, TValue value) => throw new NotImplementedException();

    /// <summary>Drops an entry.</summary>
    /// <returns>Whether there was an entry for the key that had not expired.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    public bool Remove(TKey key) => throw new NotImplementedException();
}
