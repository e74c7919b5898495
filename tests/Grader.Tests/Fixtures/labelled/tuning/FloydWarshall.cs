// time: O(n^3); space: O(n^2)
// All shortest paths among n nodes: three nested loops over the nodes, on a copy of the table of distances.
public static class Program
{
    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        var distances = new int[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                distances[i, j] = i == j ? 0 : random.Next(1, 10_000);
        }

        return distances;
    }

    public static object? Run(object input)
    {
        var distances = (int[,])((int[,])input).Clone();
        var nodes = distances.GetLength(0);
        for (var via = 0; via < nodes; via++)
        {
            for (var from = 0; from < nodes; from++)
            {
                var first = distances[from, via];
                for (var to = 0; to < nodes; to++)
                    distances[from, to] = Math.Min(distances[from, to], first + distances[via, to]);
            }
        }

        var sum = 0L;
        foreach (var distance in distances)
            sum += distance;
        return sum;
    }
}
