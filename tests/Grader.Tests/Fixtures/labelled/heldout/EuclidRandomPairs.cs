// time: O(log n); space: O(1)
// The greatest common divisors of 1,000 random pairs up to n: Euclid takes about 0.84 ln n divisions on average.
public static class Program
{
    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, 1000).Select(_ => (random.Next(1, n + 1), random.Next(1, n + 1))).ToArray();
    }

    public static object? Run(object input)
    {
        var sum = 0L;
        foreach (var (left, right) in ((int, int)[])input)
        {
            var (a, b) = (left, right);
            while (b != 0)
                (a, b) = (b, a % b);
            sum += a;
        }

        return sum;
    }
}
