namespace Katas.ConsistentHashing;

/// <summary>
/// Distributes keys over nodes, in proportion to their weights, so that few keys move when nodes join and leave. Used by one
/// thread at a time.
/// </summary>
public sealed class HashRing
{
    /// <summary>A node joins.</summary>
    /// <param name="node">The node's name, compared ordinally.</param>
    /// <param name="weight">Its share in comparison with other nodes, at least 1.</param>
    /// <exception cref="ArgumentNullException"><paramref name="node"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="weight"/> is less than 1.</exception>
    /// <exception cref="ArgumentException">The node is there already.</exception>
    public void Add(string node, int weight = 1) => throw new NotImplementedException();

    /// <summary>A node leaves.</summary>
    /// <returns>Whether it was there.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="node"/> is null.</exception>
    public bool Remove(string node) => throw new NotImplementedException();

    /// <summary>The node that a key belongs to.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    /// <exception cref="InvalidOperationException">There is no node.</exception>
    public string Find(string key) => throw new NotImplementedException();
}
