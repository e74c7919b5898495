// time: O(n); space: O(n)
// The maxima of all windows of n / 4 with a queue of candidates: each index enters and leaves once; the ring has n / 4 places.
public static class Program
{
    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, n).Select(_ => random.Next()).ToArray();
    }

    public static object? Run(object input)
    {
        var values = (int[])input;
        var window = values.Length / 4 + 1;
        var ring = new int[window];
        var (first, count) = (0, 0);
        var digest = 0L;
        for (var i = 0; i < values.Length; i++)
        {
            if (count > 0 && ring[first] <= i - window)
            {
                first = first + 1 == window ? 0 : first + 1;
                count--;
            }

            while (count > 0 && values[ring[Wrap(first + count - 1, window)]] <= values[i])
                count--;
            ring[Wrap(first + count, window)] = i;
            count++;
            if (i >= window - 1)
                digest = digest * 31 + values[ring[first]];
        }

        return digest;
    }

    private static int Wrap(int index, int length) => index >= length ? index - length : index;
}
