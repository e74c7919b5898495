using System.Security.Cryptography;
using System.Text;

namespace Katas.ConsistentHashing;

/// <summary>
/// A sorted set of points, in which each change touches only the points of its own node, and the set's own view finds the first
/// point after a key. One MD5 gives two points. Every change costs O(log n) a point, which suits nodes that come and go all the time.
/// </summary>
public sealed class HashRing
{
    private const int HashesForEachWeight = 100;

    private static readonly Comparer<(ulong At, string Node)> InOrder = Comparer<(ulong At, string Node)>.Create((one, other) =>
        one.At.CompareTo(other.At) is not 0 and var order ? order : string.CompareOrdinal(one.Node, other.Node));

    private readonly Dictionary<string, int> _weights = new(StringComparer.Ordinal);
    private readonly SortedSet<(ulong At, string Node)> _points = new(InOrder);

    public void Add(string node, int weight = 1)
    {
        ArgumentNullException.ThrowIfNull(node);
        ArgumentOutOfRangeException.ThrowIfLessThan(weight, 1);
        if (!_weights.TryAdd(node, weight))
            throw new ArgumentException($"{node} is on the ring.", nameof(node));

        foreach (var point in Points(node, weight))
            _points.Add(point);
    }

    public bool Remove(string node)
    {
        ArgumentNullException.ThrowIfNull(node);
        if (!_weights.Remove(node, out var weight))
            return false;

        foreach (var point in Points(node, weight))
            _points.Remove(point);
        return true;
    }

    public string Find(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (_points.Count == 0)
            throw new InvalidOperationException("The ring is empty.");

        var at = BitConverter.ToUInt64(MD5.HashData(Encoding.UTF8.GetBytes(key)));
        var after = _points.GetViewBetween((at, ""), (ulong.MaxValue, "\uFFFF"));
        return (after.Min.Node ?? _points.Min.Node)!;
    }

    private static IEnumerable<(ulong At, string Node)> Points(string node, int weight)
    {
        for (var number = 0; number < weight * HashesForEachWeight; number++)
        {
            var hash = MD5.HashData(Encoding.UTF8.GetBytes($"{node}#{number}"));
            yield return (BitConverter.ToUInt64(hash, 0), node);
            yield return (BitConverter.ToUInt64(hash, 8), node);
        }
    }
}
