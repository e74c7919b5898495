// time: O(1); space: O(1)
// A lazy chain over n numbers of which only the first match is taken: Setup puts one among the first 64, never later.
public static class Program
{
    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        var values = Enumerable.Range(0, n).Select(_ => random.Next(1000)).ToArray();
        values[Math.Min(n, 64) - 1] = -1;
        return values;
    }

    public static object? Run(object input)
    {
        var values = (int[])input;
        var digest = 0L;
        for (var round = 0; round < 300; round++)
        {
            var matches = values.Select(value => value + round).Where(value => value < round).OfType<int>();
            digest = digest * 31 + matches.First();
        }

        return digest;
    }
}
