// time: O(log n); space: O(1)
// A thousand binary searches in a sorted array of n: each halves the range about log2 n times.
public static class Program
{
    public sealed record Search(int[] Sorted, int[] Wanted);

    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        var sorted = new int[n];
        for (var i = 0; i < n; i++)
            sorted[i] = 2 * i;
        return new Search(sorted, [.. Enumerable.Range(0, 1000).Select(_ => random.Next(2 * n))]);
    }

    public static object? Run(object input)
    {
        var search = (Search)input;
        var sum = 0L;
        foreach (var wanted in search.Wanted)
            sum += LowerBound(search.Sorted, wanted);
        return sum;
    }

    private static int LowerBound(int[] sorted, int wanted)
    {
        var low = 0;
        var high = sorted.Length;
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            if (sorted[middle] < wanted)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
