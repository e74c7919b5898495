// time: O(n); space: O(1)
// Two hundred rounds of mixing for every element: a large constant, but the same for each.
public static class Program
{
    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, n).Select(_ => (ulong)random.NextInt64()).ToArray();
    }

    public static object? Run(object input)
    {
        var digest = 0UL;
        foreach (var value in (ulong[])input)
        {
            var hash = value;
            for (var round = 0; round < 200; round++)
                hash = (hash ^ hash >> 29) * 0x9E3779B97F4A7C15UL;
            digest ^= hash;
        }

        return (long)digest;
    }
}
