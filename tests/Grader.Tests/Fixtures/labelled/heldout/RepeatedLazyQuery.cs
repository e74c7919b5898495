// time: O(n^2); space: O(1)
// A query without ToList() asked again in a loop: it filters all n values each time; an iterator a turn is garbage at once.
public static class Program
{
    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, n).Select(_ => random.Next(1_000_000)).ToArray();
    }

    public static object? Run(object input)
    {
        var values = (int[])input;
        var unround = values.Where(value => value % 100 != 0);
        var digest = 0L;
        foreach (var value in values)
        {
            var sum = 0L;
            foreach (var other in unround)
                sum += other ^ value;
            digest = digest * 31 + sum;
        }

        return digest;
    }
}
