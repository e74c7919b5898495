// time: O(n^2 log n); space: O(1)
// Searches the third number for every pair of a sorted array, over the whole of it; the sum is odd, so none is found.
public static class Program
{
    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        var sorted = new int[n];
        for (var i = 0; i < n; i++)
            sorted[i] = 8 * (i - n / 2) + 2 * random.Next(4);
        return sorted;
    }

    public static object? Run(object input)
    {
        var sorted = (int[])input;
        var sum = 0L;
        for (var i = 0; i < sorted.Length; i++)
        {
            for (var j = i + 1; j < sorted.Length; j++)
            {
                var place = Array.BinarySearch(sorted, 1 - sorted[i] - sorted[j]);
                if (place >= 0)
                    return -1;

                sum += ~place;
            }
        }

        return sum;
    }
}
