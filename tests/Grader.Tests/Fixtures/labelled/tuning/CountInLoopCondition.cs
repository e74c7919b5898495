// time: O(n^2); space: O(1)
// A loop whose condition calls Count() on a filtered sequence: every turn filters all n values to count them.
public static class Program
{
    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, n).Select(_ => random.Next(1, 1000)).ToArray();
    }

    public static object? Run(object input)
    {
        var values = (int[])input;
        var positive = values.Where(value => value > 0);
        var digest = 0L;
        for (var i = 0; i < positive.Count(); i++)
            digest = digest * 31 + values[i];
        return digest;
    }
}
