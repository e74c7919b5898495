// time: O(n log n); space: O(n)
// Longest rising subsequence by patience sorting, a binary search an element; Setup makes values that drift upwards.
public static class Program
{
    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, n).Select(i => i + random.Next(n / 2 + 1)).ToArray();
    }

    public static object? Run(object input)
    {
        var values = (int[])input;
        var tails = new int[values.Length];
        var length = 0;
        foreach (var value in values)
        {
            var (low, high) = (0, length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (tails[middle] < value)
                    low = middle + 1;
                else
                    high = middle;
            }

            tails[low] = value;
            if (low == length)
                length++;
        }

        return length;
    }
}
