// time: O(sqrt n); space: O(1)
// Two hundred range sums over blocks of sqrt n: each adds whole blocks in the middle and single values at both ends.
public static class Program
{
    public sealed record Blocks(long[] Values, long[] Sums, int Size, (int From, int To)[] Queries);

    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        var values = new long[n];
        var size = Math.Max(1, (int)Math.Sqrt(n));
        var sums = new long[n / size + 1];
        for (var i = 0; i < n; i++)
            sums[i / size] += values[i] = random.Next(1000);
        var queries = Enumerable.Range(0, 200).Select(_ => (random.Next(n / 4 + 1), n - random.Next(n / 4 + 1))).ToArray();
        return new Blocks(values, sums, size, queries);
    }

    public static object? Run(object input)
    {
        var blocks = (Blocks)input;
        var digest = 0L;
        foreach (var (from, to) in blocks.Queries)
            digest = digest * 31 + Sum(blocks, from, to);
        return digest;
    }

    private static long Sum(Blocks blocks, int from, int to)
    {
        var sum = 0L;
        for (var i = from; i < to;)
        {
            if (i % blocks.Size == 0 && i + blocks.Size <= to)
            {
                sum += blocks.Sums[i / blocks.Size];
                i += blocks.Size;
            }
            else
            {
                sum += blocks.Values[i];
                i++;
            }
        }

        return sum;
    }
}
