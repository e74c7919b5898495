// time: O(n log n); space: O(1)
// Array.BinarySearch in one sorted array for each of the n elements of another: n searches of log n steps.
public static class Program
{
    public sealed record Arrays(int[] Sorted, int[] Wanted);

    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        var sorted = Enumerable.Range(0, n).Select(_ => random.Next()).ToArray();
        Array.Sort(sorted);
        return new Arrays(sorted, [.. Enumerable.Range(0, n).Select(_ => random.Next())]);
    }

    public static object? Run(object input)
    {
        var (sorted, wanted) = (Arrays)input;
        var sum = 0L;
        foreach (var value in wanted)
        {
            var index = Array.BinarySearch(sorted, value);
            sum += index < 0 ? ~index : index;
        }

        return sum;
    }
}
