using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Katas.ConsistentHashing;

public sealed class HashRing
{
    /// <summary>
    /// With v points a node's share strays by about 1/√v of itself: here by 6 %, so that the 40 % which are allowed are more
    /// than six standard deviations away.
    /// </summary>
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

        // Past the last point the ring goes on with the first.
        return owners[at < owners.Length ? at : 0];
    }

    /// <summary>
    /// A point depends on nothing but its node's name and its number: not on other nodes, and not on the order in which they
    /// came. That is what keeps all other keys where they are when a node joins or leaves.
    /// </summary>
    private (ulong[] Points, string[] Owners) Build()
    {
        var count = _weights.Values.Sum() * PointsForEachWeight;
        var (points, owners, at) = (new ulong[count], new string[count], 0);
        foreach (var (node, weight) in _weights)
        {
            for (var number = 0; number < weight * PointsForEachWeight; number++, at++)
            {
                // The number comes first: "node1" and 1 must not be the same text as "node" and 11.
                points[at] = Hash($"{number} {node}");
                owners[at] = node;
            }
        }

        Array.Sort(points, owners);
        return (points, owners);
    }

    /// <summary>The same in every process, on every machine, which string.GetHashCode is not.</summary>
    private static ulong Hash(string text) => BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
