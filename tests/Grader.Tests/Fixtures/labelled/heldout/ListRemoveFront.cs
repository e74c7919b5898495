// time: O(n^2); space: O(n)
// Empties a list from the front with RemoveAt(0): every removal moves the rest down, by one memmove.
public static class Program
{
    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, n).Select(_ => random.NextInt64()).ToArray();
    }

    public static object? Run(object input)
    {
        var waiting = new List<long>((long[])input);
        var digest = 0L;
        while (waiting.Count > 0)
        {
            digest = digest * 31 + waiting[0];
            waiting.RemoveAt(0);
        }

        return digest;
    }
}
