// time: O(n^2); space: O(n)
// List.Insert(0, x) n times: every insertion moves all that is there, cheap for a single one since it is one memmove.
public static class Program
{
    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, n).Select(_ => random.NextInt64()).ToArray();
    }

    public static object? Run(object input)
    {
        var reversed = new List<long>();
        foreach (var value in (long[])input)
            reversed.Insert(0, value);
        return reversed[0] ^ reversed[reversed.Count / 2];
    }
}
