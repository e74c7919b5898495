// time: O(n log n); space: O(n)
// Counts the inversions of a permutation with a Fenwick tree: log2 n / 2 steps to ask and to add, n times. Setup
// shuffles within blocks of 1,024 only, so that neighbouring steps meet the same part of the tree.
public static class Program
{
    public static object Setup(int n, int seed)
    {
        var permutation = Enumerable.Range(1, n).ToArray();
        var random = new Random(seed);
        for (var i = 0; i < n; i += 1024)
            random.Shuffle(permutation.AsSpan(i, Math.Min(1024, n - i)));
        return permutation;
    }

    public static object? Run(object input)
    {
        var permutation = (int[])input;
        var tree = new int[permutation.Length + 1];
        var inversions = 0L;
        for (var i = 0; i < permutation.Length; i++)
        {
            var smaller = 0;
            for (var node = permutation[i]; node > 0; node &= node - 1)
                smaller += tree[node];
            inversions += i - smaller;
            for (var node = permutation[i]; node < tree.Length; node += node & -node)
                tree[node]++;
        }

        return inversions;
    }
}
