// time: O(2^n); space: O(2^n)
// Lists the exclusive ors of all subsets: each number doubles the list, which holds 2^n in the end.
public static class Program
{
    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, n).Select(_ => random.Next()).ToArray();
    }

    public static object? Run(object input)
    {
        var xors = new List<int> { 0 };
        foreach (var value in (int[])input)
        {
            for (int i = 0, count = xors.Count; i < count; i++)
                xors.Add(xors[i] ^ value);
        }

        var largest = 0;
        foreach (var xor in xors)
            largest = Math.Max(largest, xor);
        return largest;
    }
}
