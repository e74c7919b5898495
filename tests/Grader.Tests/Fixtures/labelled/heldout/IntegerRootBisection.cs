// time: O(log n); space: O(1)
// The integer square roots of 5,000 numbers up to n^2, each by bisecting 0..n: log2 n steps whatever the answer is.
public static class Program
{
    public sealed record Roots(int Limit, long[] Squares);

    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        return new Roots(n, [.. Enumerable.Range(0, 5000).Select(_ => random.NextInt64((long)n * n))]);
    }

    public static object? Run(object input)
    {
        var (limit, squares) = (Roots)input;
        var digest = 0L;
        foreach (var square in squares)
        {
            var (low, high) = (0L, (long)limit);
            while (high - low > 1)
            {
                var middle = (low + high) / 2;
                if (middle * middle <= square)
                    low = middle;
                else
                    high = middle;
            }

            digest = digest * 31 + low;
        }

        return digest;
    }
}
