// rejected-by: time
// Rendezvous hashing: exact balance and minimal movement, and every look-up asks every node.

using System.Text;

namespace Katas.ConsistentHashing;

public sealed class HashRing
{
    /// <summary>A hash for each unit of weight.</summary>
    private readonly Dictionary<string, ulong[]> _nodes = new(StringComparer.Ordinal);

    public void Add(string node, int weight = 1)
    {
        ArgumentNullException.ThrowIfNull(node);
        ArgumentOutOfRangeException.ThrowIfLessThan(weight, 1);
        if (!_nodes.TryAdd(node, [.. Enumerable.Range(0, weight).Select(number => Mix(Hash(node) + (ulong)number))]))
            throw new ArgumentException($"The node '{node}' is there already.", nameof(node));
    }

    public bool Remove(string node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return _nodes.Remove(node);
    }

    public string Find(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var (best, highest, hash) = ((string?)null, 0UL, Hash(key));
        foreach (var (node, parts) in _nodes)
        {
            foreach (var part in parts)
            {
                if (Mix(part ^ hash) is var rank && (best is null || rank > highest))
                    (best, highest) = (node, rank);
            }
        }

        return best ?? throw new InvalidOperationException("There is no node.");
    }

    private static ulong Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var octet in Encoding.UTF8.GetBytes(text))
            hash = unchecked((hash ^ octet) * 1099511628211UL);
        return Mix(hash);
    }

    private static ulong Mix(ulong hash)
    {
        hash = unchecked((hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCDUL);
        hash = unchecked((hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53UL);
        return hash ^ (hash >> 33);
    }
}
