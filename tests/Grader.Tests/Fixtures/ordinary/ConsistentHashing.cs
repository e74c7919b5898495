using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

public sealed class Ring
{
    private readonly SortedDictionary<uint, string> _points = [];
    private uint[] _sorted = [];

    public void Add(string node, int weight = 100)
    {
        for (var i = 0; i < weight; i++)
            _points[Hash($"{node}#{i}")] = node;
        _sorted = [.. _points.Keys];
    }

    public string Find(string key)
    {
        var at = Array.BinarySearch(_sorted, Hash(key));
        return _points[_sorted[(at < 0 ? ~at : at) % _sorted.Length]];
    }

    private static uint Hash(string text)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), digest);
        return BinaryPrimitives.ReadUInt32BigEndian(digest);
    }
}
