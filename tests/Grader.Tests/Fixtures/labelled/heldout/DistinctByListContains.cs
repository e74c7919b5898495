// time: O(n^2); space: O(n)
// Collects distinct numbers with List.Contains, which looks at all that are there, several at once; none is repeated.
public static class Program
{
    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, n).Select(i => 16 * i + random.Next(16)).ToArray();
    }

    public static object? Run(object input)
    {
        var distinct = new List<int>();
        foreach (var value in (int[])input)
        {
            if (!distinct.Contains(value))
                distinct.Add(value);
        }

        return distinct.Count;
    }
}
