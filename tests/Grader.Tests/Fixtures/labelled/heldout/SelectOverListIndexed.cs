// time: O(n); space: O(1)
// Count() and ElementAt(i) at each turn on a Select over a List: LINQ passes both on to the list, so neither walks.
public static class Program
{
    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, n).Select(_ => random.Next(1_000_000)).ToList();
    }

    public static object? Run(object input)
    {
        var squares = ((List<int>)input).Select(value => (long)value * value);
        var digest = 0L;
        for (var i = 0; i < ((List<int>)input).Count(); i++)
            digest = digest * 31 + squares.ElementAt(i);
        return digest;
    }
}
