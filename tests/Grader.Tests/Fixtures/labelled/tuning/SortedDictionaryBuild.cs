// time: O(n log n); space: O(n)
// Counts n random words of a large vocabulary in a SortedDictionary: a walk down a balanced tree for each.
public static class Program
{
    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, n).Select(_ => random.Next(2 * n)).ToArray();
    }

    public static object? Run(object input)
    {
        var counts = new SortedDictionary<int, int>();
        foreach (var word in (int[])input)
            counts[word] = counts.TryGetValue(word, out var count) ? count + 1 : 1;
        var digest = 0L;
        foreach (var (word, count) in counts)
            digest = digest * 31 + word * count;
        return digest;
    }
}
