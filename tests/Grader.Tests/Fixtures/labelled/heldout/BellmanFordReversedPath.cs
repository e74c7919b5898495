// time: O(n^2); space: O(n)
// Bellman-Ford that stops when nothing changes: Setup lists the edges of a path from its end, so a round settles one node.
public static class Program
{
    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        var edges = new (int From, int To, int Length)[n];
        for (var i = 0; i < n; i++)
            edges[i] = (n - 1 - i, n - i, random.Next(1, 100));
        return edges;
    }

    public static object? Run(object input)
    {
        var edges = ((int From, int To, int Length)[])input;
        var distances = new long[edges.Length + 1];
        Array.Fill(distances, long.MaxValue / 2);
        distances[0] = 0;
        var changed = true;
        while (changed)
        {
            changed = false;
            foreach (var (from, to, length) in edges)
            {
                if (distances[from] + length < distances[to])
                {
                    distances[to] = distances[from] + length;
                    changed = true;
                }
            }
        }

        return distances[^1];
    }
}
