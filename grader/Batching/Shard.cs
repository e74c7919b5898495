using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Katas.Grader.Batching;

/// <summary>One of several parts of a batch, so that several machines can share it.</summary>
/// <param name="Index">Which, from 1.</param>
/// <param name="Count">Of how many.</param>
internal sealed record Shard(int Index, int Count)
{
    private const int Most = 10_000;

    /// <summary>Everything in one.</summary>
    public static Shard Whole { get; } = new(1, 1);

    /// <summary>Reads <c>2/4</c>.</summary>
    /// <exception cref="UsageException">It is no shard; the message says why.</exception>
    public static Shard Parse(string text)
    {
        if (text.Split('/') is not [var index, var count]
            || !int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var i)
            || !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var n))
            throw new UsageException($"'{text}' is no shard: write I/N, such as 2/4 for the second of four.");
        if (n is 0 or > Most)
            throw new UsageException($"'{text}' is no shard: the number of shards goes from 1 to {Most}.");
        return i >= 1 && i <= n ? new Shard(i, n) : throw new UsageException($"'{text}' is no shard: with {n} shards, the first number goes from 1 to {n}.");
    }

    /// <summary>
    /// Which of <paramref name="count"/> shards a grading belongs to, from 1: the same on every machine, and whatever else
    /// is in the batch.
    /// </summary>
    public static int Of(string author, string kata, int count) =>
        1 + (int)(BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{author}\0{kata}"))) % (ulong)count);

    public bool Holds(string author, string kata) => Of(author, kata, Count) == Index;

    public override string ToString() => $"{Index}/{Count}";
}
