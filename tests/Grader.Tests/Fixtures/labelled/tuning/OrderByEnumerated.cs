// time: O(n log n); space: O(n)
// A lazy Distinct and OrderBy, enumerated to the end: the sort costs nothing until the first element is asked for.
public static class Program
{
    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, n).Select(_ => random.Next()).ToArray();
    }

    public static object? Run(object input)
    {
        var ordered = ((int[])input).Distinct().OrderBy(value => value ^ 0x55555555);
        var digest = 0L;
        foreach (var value in ordered)
            digest = digest * 31 + value;
        return digest;
    }
}
