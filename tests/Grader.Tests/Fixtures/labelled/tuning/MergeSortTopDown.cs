// time: O(n log n); space: O(n)
// Merge sort with one buffer: log n levels, each of which moves all n values.
public static class Program
{
    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, n).Select(_ => random.NextInt64()).ToArray();
    }

    public static object? Run(object input)
    {
        var values = (long[])((long[])input).Clone();
        Sort(values, new long[values.Length], 0, values.Length);
        return values[0] ^ values[values.Length / 2];
    }

    private static void Sort(long[] values, long[] buffer, int from, int to)
    {
        if (to - from < 2)
            return;

        var middle = from + (to - from) / 2;
        Sort(values, buffer, from, middle);
        Sort(values, buffer, middle, to);
        var (left, right) = (from, middle);
        for (var i = from; i < to; i++)
            buffer[i] = right == to || left < middle && values[left] <= values[right] ? values[left++] : values[right++];
        Array.Copy(buffer, from, values, from, to - from);
    }
}
