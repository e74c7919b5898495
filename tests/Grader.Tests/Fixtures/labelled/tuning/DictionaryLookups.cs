// time: O(1); space: O(1)
// A thousand lookups in a dictionary of n entries: a lookup costs the same whatever n is, and their number is fixed.
public static class Program
{
    private const int Lookups = 1000, DifferentKeys = 100;

    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        var table = new Dictionary<int, int>();
        for (var key = 0; key < n; key++)
            table[key] = random.Next(1000);
        return table;
    }

    public static object? Run(object input)
    {
        var table = (Dictionary<int, int>)input;
        var sum = 0L;
        for (var lookup = 0; lookup < Lookups; lookup++)
            sum = sum * 31 + table[lookup % DifferentKeys * 7919 % table.Count];
        return sum;
    }
}
