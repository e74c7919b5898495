// rejected-by: tests: No_share_strays_by_more_than_40_percent
// Puts name and number together with nothing in between: point 11 of node1 is point 1 of node11.

using System.Text;

namespace Katas.ConsistentHashing;

public sealed class HashRing
{
    private const int PointsForEachWeight = 200;

    private readonly HashSet<string> _nodes = new(StringComparer.Ordinal);
    private List<(ulong At, string Node)> _points = [];

    public void Add(string node, int weight = 1)
    {
        ArgumentNullException.ThrowIfNull(node);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(weight);
        if (!_nodes.Add(node))
            throw new ArgumentException("A node can join only once.", nameof(node));

        List<(ulong At, string Node)> added = [.. Enumerable.Range(0, weight * PointsForEachWeight).Select(number => (Hash($"{node}{number}"), node))];
        added.Sort(Compare);

        var merged = new List<(ulong At, string Node)>(_points.Count + added.Count);
        var next = 0;
        foreach (var point in added)
        {
            for (; next < _points.Count && Compare(_points[next], point) < 0; next++)
                merged.Add(_points[next]);
            merged.Add(point);
        }

        merged.AddRange(_points.Skip(next));
        _points = merged;
    }

    public bool Remove(string node)
    {
        ArgumentNullException.ThrowIfNull(node);
        if (!_nodes.Remove(node))
            return false;

        _points.RemoveAll(point => point.Node == node);
        return true;
    }

    public string Find(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (_points.Count == 0)
            throw new InvalidOperationException("No node has joined.");

        var hash = Hash(key);
        var (low, high) = (0, _points.Count);
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            if (_points[middle].At <= hash)
                low = middle + 1;
            else
                high = middle;
        }

        return _points[low == 0 ? ^1 : low - 1].Node;
    }

    /// <summary>By name where two points meet, so that not even then the order of joining decides.</summary>
    private static int Compare((ulong At, string Node) one, (ulong At, string Node) other) =>
        one.At != other.At ? one.At.CompareTo(other.At) : string.CompareOrdinal(one.Node, other.Node);

    private static ulong Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var octet in Encoding.UTF8.GetBytes(text))
            hash = unchecked((hash ^ octet) * 1099511628211UL);

        hash = unchecked((hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCDUL);
        hash = unchecked((hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53UL);
        return hash ^ (hash >> 33);
    }
}
