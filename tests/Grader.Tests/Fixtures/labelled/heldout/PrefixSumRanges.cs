// time: O(n); space: O(n)
// Builds the prefix sums of n numbers and answers n range queries, each with one subtraction.
public static class Program
{
    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, n).Select(_ => random.Next(-1000, 1000)).ToArray();
    }

    public static object? Run(object input)
    {
        var values = (int[])input;
        var sums = new long[values.Length + 1];
        for (var i = 0; i < values.Length; i++)
            sums[i + 1] = sums[i] + values[i];
        var largest = long.MinValue;
        for (var from = 0; from < values.Length; from++)
            largest = Math.Max(largest, sums[Math.Min(values.Length, from + from % 100 + 1)] - sums[from]);
        return largest;
    }
}
