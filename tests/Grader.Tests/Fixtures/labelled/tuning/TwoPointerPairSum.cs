// time: O(n); space: O(1)
// Looks for a pair with a given sum from both ends of a sorted array: even values and an odd sum, so the ends meet.
public static class Program
{
    public sealed record Pairs(int[] Sorted, int Sum);

    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        var sorted = new int[n];
        for (var i = 0; i < n; i++)
            sorted[i] = 8 * i + 2 * random.Next(4);
        return new Pairs(sorted, 8 * n + 1);
    }

    public static object? Run(object input)
    {
        var (sorted, sum) = (Pairs)input;
        var (left, right) = (0, sorted.Length - 1);
        var nearest = int.MaxValue;
        while (left < right)
        {
            var difference = sorted[left] + sorted[right] - sum;
            if (difference == 0)
                return 0;

            nearest = Math.Min(nearest, Math.Abs(difference));
            if (difference < 0)
                left++;
            else
                right--;
        }

        return nearest;
    }
}
