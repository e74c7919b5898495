// time: O(n log n); space: O(n)
// Running maxima by doubling strides (Hillis and Steele): log2 n passes over all n values with two buffers.
public static class Program
{
    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, n).Select(i => random.Next(i + 1)).ToArray();
    }

    public static object? Run(object input)
    {
        var maxima = (int[])((int[])input).Clone();
        var next = new int[maxima.Length];
        for (var stride = 1; stride < maxima.Length; stride *= 2)
        {
            for (var i = 0; i < maxima.Length; i++)
                next[i] = i < stride ? maxima[i] : Math.Max(maxima[i], maxima[i - stride]);
            (maxima, next) = (next, maxima);
        }

        return maxima[^1] * 31L + maxima[maxima.Length / 2];
    }
}
