// time: O(n); space: O(n)
// Joins neighbouring cells of a grid of n in a disjoint-set forest: near O(1) a step (inverse Ackermann, below 5).
public static class Program
{
    public sealed record Grid(bool[] Open, int Width);

    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        return new Grid([.. Enumerable.Range(0, n).Select(_ => random.Next(10) < 6)], Math.Max(1, (int)Math.Sqrt(n)));
    }

    public static object? Run(object input)
    {
        var (open, width) = (Grid)input;
        var parents = new int[open.Length];
        var sizes = new int[open.Length];
        var groups = 0;
        for (var cell = 0; cell < open.Length; cell++)
        {
            parents[cell] = cell;
            sizes[cell] = 1;
            if (!open[cell])
                continue;

            groups++;
            if (cell % width > 0 && open[cell - 1])
                groups -= Join(parents, sizes, cell, cell - 1);
            if (cell >= width && open[cell - width])
                groups -= Join(parents, sizes, cell, cell - width);
        }

        return groups;
    }

    private static int Join(int[] parents, int[] sizes, int left, int right)
    {
        (left, right) = (Find(parents, left), Find(parents, right));
        if (left == right)
            return 0;

        if (sizes[left] < sizes[right])
            (left, right) = (right, left);
        parents[right] = left;
        sizes[left] += sizes[right];
        return 1;
    }

    private static int Find(int[] parents, int cell)
    {
        while (parents[cell] != cell)
            cell = parents[cell] = parents[parents[cell]];
        return cell;
    }
}
