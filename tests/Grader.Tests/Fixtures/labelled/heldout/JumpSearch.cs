// time: O(sqrt n); space: O(1)
// Three hundred jump searches in a sorted array: at most sqrt n jumps of sqrt n, then at most sqrt n single steps.
public static class Program
{
    public sealed record Search(int[] Sorted, int[] Wanted);

    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        var sorted = new int[n];
        for (var i = 0; i < n; i++)
            sorted[i] = 3 * i;
        return new Search(sorted, [.. Enumerable.Range(0, 300).Select(_ => 3 * n - random.Next(1 + n))]);
    }

    public static object? Run(object input)
    {
        var (sorted, wanted) = (Search)input;
        var jump = (int)Math.Sqrt(sorted.Length) | 1; // odd, or all jumps meet in a few lines of the cache
        var sum = 0L;
        foreach (var value in wanted)
        {
            var place = 0;
            while (place + jump < sorted.Length && sorted[place + jump] <= value)
                place += jump;
            while (place + 1 < sorted.Length && sorted[place + 1] <= value)
                place++;
            sum += place;
        }

        return sum;
    }
}
