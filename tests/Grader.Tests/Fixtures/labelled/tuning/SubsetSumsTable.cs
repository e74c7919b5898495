// time: O(2^n); space: O(2^n)
// A table with the sum of each of the 2^n subsets, every one from a smaller subset and one number more.
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
        var sums = new int[1 << values.Length];
        var digest = 0L;
        for (var subset = 1; subset < sums.Length; subset++)
        {
            sums[subset] = sums[subset & subset - 1] + values[BitOperations.TrailingZeroCount(subset)];
            digest ^= sums[subset] * (long)subset;
        }

        return digest;
    }
}
