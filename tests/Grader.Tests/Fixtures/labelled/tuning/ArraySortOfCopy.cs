// time: O(n log n); space: O(n)
// Array.Sort of a copy of n random numbers, an introspective sort in place.
public static class Program
{
    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, n).Select(_ => random.Next()).ToArray();
    }

    public static object? Run(object input)
    {
        var sorted = (int[])((int[])input).Clone();
        Array.Sort(sorted);
        return sorted[sorted.Length / 2];
    }
}
