// time: O(n); space: O(n)
// Counts n keys, n / 2 of them different, in a Dictionary that grows from nothing: rehashing is O(1) an insertion, amortised.
public static class Program
{
    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        var start = random.Next(1 << 20);
        return Enumerable.Range(0, n).Select(i => start + i / 64 * 32 + random.Next(32)).ToArray();
    }

    public static object? Run(object input)
    {
        var counts = new Dictionary<int, int>();
        foreach (var key in (int[])input)
            counts[key] = counts.GetValueOrDefault(key) + 1;
        var largest = 0;
        foreach (var count in counts.Values)
            largest = Math.Max(largest, count);
        return counts.Count * 100L + largest;
    }
}
