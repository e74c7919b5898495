// time: O(n log n); space: O(n)
// Keeps the largest n / 2 of n rising numbers in a PriorityQueue: each of the later half sifts through the whole heap.
public static class Program
{
    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, n).Select(i => 16L * i + random.Next(16)).ToArray();
    }

    public static object? Run(object input)
    {
        var values = (long[])input;
        var largest = new PriorityQueue<long, long>();
        foreach (var value in values)
        {
            if (largest.Count <= values.Length / 2)
                largest.Enqueue(value, value);
            else
                largest.EnqueueDequeue(value, value);
        }

        return largest.Peek();
    }
}
