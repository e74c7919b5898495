// time: O(n^2); space: O(1)
// ElementAt(i) for every i on a filtered sequence, which has no index: each call walks from the start again.
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
        for (var i = 0; i < values.Length; i++)
            digest = digest * 31 + positive.ElementAt(i);
        return digest;
    }
}
