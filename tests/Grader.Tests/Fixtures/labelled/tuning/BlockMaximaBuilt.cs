// time: O(n); space: O(sqrt n)
// One pass over n values that keeps the sum and the maximum of every block of sqrt n.
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
        var size = Math.Max(1, (int)Math.Sqrt(values.Length));
        var sums = new long[values.Length / size + 1];
        var maxima = new int[sums.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var block = i / size;
            sums[block] += values[i];
            maxima[block] = Math.Max(maxima[block], values[i]);
        }

        var digest = 0L;
        for (var block = 0; block < sums.Length; block++)
            digest = digest * 31 + (sums[block] ^ maxima[block]);
        return digest;
    }
}
