// rejected-by: tests: Keys_are_placed_alike_in_every_process
// Hashes with string.GetHashCode, well mixed. Every process has a seed of its own, so no two servers agree.

using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Katas.ConsistentHashing;

public sealed class HashRing
{
    private const int PointsForEachWeight = 256;

    private readonly Dictionary<string, int> _weights = [];

    /// <summary>The points in order, and whose they are; null after a change, until somebody asks.</summary>
    private (ulong[] Points, string[] Owners)? _ring;

    public void Add(string node, int weight = 1)
    {
        ArgumentNullException.ThrowIfNull(node);
        ArgumentOutOfRangeException.ThrowIfLessThan(weight, 1);
        if (!_weights.TryAdd(node, weight))
            throw new ArgumentException($"The node '{node}' is there already.", nameof(node));

        _ring = null;
    }

    public bool Remove(string node)
    {
        ArgumentNullException.ThrowIfNull(node);
        _ring = null;
        return _weights.Remove(node);
    }

    public string Find(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (_weights.Count == 0)
            throw new InvalidOperationException("There is no node that the key could belong to.");

        var (points, owners) = _ring ??= Build();
        var at = Array.BinarySearch(points, Hash(key));
        if (at < 0)
            at = ~at;

        return owners[at < owners.Length ? at : 0];
    }

    private (ulong[] Points, string[] Owners) Build()
    {
        var count = _weights.Values.Sum() * PointsForEachWeight;
        var (points, owners, at) = (new ulong[count], new string[count], 0);
        foreach (var (node, weight) in _weights)
        {
            for (var number = 0; number < weight * PointsForEachWeight; number++, at++)
            {
                points[at] = Hash($"{number} {node}");
                owners[at] = node;
            }
        }

        Array.Sort(points, owners);
        return (points, owners);
    }

    private static ulong Hash(string text) => BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(BitConverter.GetBytes(text.GetHashCode())));
}
