// rejected-by: tests: Only_as_many_keys_move_as_a_joining_node_is_to_get_and_only_to_it
// Takes the remainder by the sum of weights: balanced, and nearly every key moves when a node joins.

using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Katas.ConsistentHashing;

public sealed class HashRing
{
    private readonly SortedDictionary<string, int> _weights = new(StringComparer.Ordinal);

    public void Add(string node, int weight = 1)
    {
        ArgumentNullException.ThrowIfNull(node);
        ArgumentOutOfRangeException.ThrowIfLessThan(weight, 1);
        if (!_weights.TryAdd(node, weight))
            throw new ArgumentException($"The node '{node}' is there already.", nameof(node));
    }

    public bool Remove(string node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return _weights.Remove(node);
    }

    public string Find(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (_weights.Count == 0)
            throw new InvalidOperationException("There is no node.");

        var at = (int)(Hash(key) % (ulong)_weights.Values.Sum());
        foreach (var (node, weight) in _weights)
        {
            if (at < weight)
                return node;
            at -= weight;
        }

        throw new InvalidOperationException("There is no node.");
    }

    private static ulong Hash(string text) => BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
