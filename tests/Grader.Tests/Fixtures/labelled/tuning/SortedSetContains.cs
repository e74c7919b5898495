// time: O(log n); space: O(1)
// A thousand look-ups of 50 values in a SortedSet of n, a balanced tree: each walks a path of at most 2 log2 n nodes.
public static class Program
{
    public sealed record Probes(SortedSet<int> Tree, int[] Wanted);

    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        var different = Enumerable.Range(0, 50).Select(_ => random.Next(n)).ToArray();
        var wanted = Enumerable.Range(0, 1000).Select(_ => different[random.Next(different.Length)]).ToArray();
        return new Probes(new SortedSet<int>(Enumerable.Range(0, n)), wanted);
    }

    public static object? Run(object input)
    {
        var probes = (Probes)input;
        var sum = 0L;
        foreach (var wanted in probes.Wanted)
        {
            if (probes.Tree.TryGetValue(wanted, out var found))
                sum += found;
        }

        return sum;
    }
}
