// time: O(n); space: O(1)
// ElementAt() for every index, on a List: each call is an indexing, so n of them are O(n). On an iterator they would not be.
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
        var rises = 0;
        for (var i = 1; i < numbers.Count(); i++)
        {
            if (numbers.ElementAt(i) > numbers.ElementAt(i - 1))
                rises++;
        }

        return rises;
    }
}
