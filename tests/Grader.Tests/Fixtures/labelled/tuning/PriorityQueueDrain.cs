// time: O(n log n); space: O(n)
// Fills a PriorityQueue with n random priorities and empties it: each removal sifts down the heap's log n levels.
public static class Program
{
    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, n).Select(_ => random.Next()).ToArray();
    }

    public static object? Run(object input)
    {
        var queue = new PriorityQueue<int, int>();
        foreach (var value in (int[])input)
            queue.Enqueue(value, value);
        var digest = 0L;
        while (queue.TryDequeue(out var value, out _))
            digest = digest * 31 + value;
        return digest;
    }
}
