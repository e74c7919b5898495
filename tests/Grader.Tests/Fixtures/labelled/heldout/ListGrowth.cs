// time: O(n); space: O(n)
// Filters n numbers into a List without a capacity: it doubles as it grows, so all copying together is O(n).
public static class Program
{
    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, n).Select(_ => random.NextInt64()).ToArray();
    }

    public static object? Run(object input)
    {
        var kept = new List<long>();
        foreach (var value in (long[])input)
        {
            if (value % 8 != 0)
                kept.Add(value / 8);
        }

        return kept.Count ^ kept[kept.Count / 2];
    }
}
