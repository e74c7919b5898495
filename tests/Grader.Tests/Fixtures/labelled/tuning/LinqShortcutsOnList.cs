// time: O(1); space: O(1)
// Count(), Last() and ElementAt() called through IEnumerable, but on a List: LINQ sees the IList and takes no walk.
public static class Program
{
    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, n).Select(_ => random.Next()).ToList();
    }

    public static object? Run(object input)
    {
        var numbers = (IEnumerable<int>)input;
        var sum = 0L;
        for (var round = 0; round < 1000; round++)
            sum += (numbers.Last() ^ round) + numbers.ElementAt(numbers.Count() / 2);
        return sum;
    }
}
