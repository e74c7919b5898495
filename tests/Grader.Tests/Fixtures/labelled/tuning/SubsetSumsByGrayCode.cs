// time: O(2^n); space: O(1)
// Goes through all 2^n subsets in the order of the Gray code: one number enters or leaves at each step, O(1).
using System.Numerics;

public static class Program
{
    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, n).Select(_ => random.Next(1, 1_000_000)).ToArray();
    }

    public static object? Run(object input)
    {
        var values = (int[])input;
        var target = values.Sum() / 2;
        var (sum, nearest) = (0, int.MaxValue);
        for (var step = 1L; step < 1L << values.Length; step++)
        {
            var bit = BitOperations.TrailingZeroCount(step);
            sum += ((step ^ step >> 1) >> bit & 1) == 1 ? values[bit] : -values[bit];
            nearest = Math.Min(nearest, Math.Abs(target - sum));
        }

        return nearest;
    }
}
