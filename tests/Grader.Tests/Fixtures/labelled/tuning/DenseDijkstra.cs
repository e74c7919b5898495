// time: O(n^2); space: O(n)
// Dijkstra without a heap on the complete graph of n nodes, its weights computed: n rounds that scan n nodes twice.
public static class Program
{
    public sealed record Graph(int Nodes, int Salt);

    public static object Setup(int n, int seed) => new Graph(n, seed);

    public static object? Run(object input)
    {
        var (nodes, salt) = (Graph)input;
        var distances = new long[nodes];
        var done = new bool[nodes];
        Array.Fill(distances, long.MaxValue);
        distances[0] = 0;
        var sum = 0L;
        for (var round = 0; round < nodes; round++)
        {
            var nearest = -1;
            for (var node = 0; node < nodes; node++)
            {
                if (!done[node] && (nearest < 0 || distances[node] < distances[nearest]))
                    nearest = node;
            }

            done[nearest] = true;
            sum += distances[nearest];
            for (var node = 0; node < nodes; node++)
                distances[node] = Math.Min(distances[node], distances[nearest] + Weight(nearest, node, salt));
        }

        return sum;
    }

    private static long Weight(int from, int to, int salt)
    {
        var hash = ((uint)from * 0x9E3779B1u ^ (uint)to * 0x85EBCA77u ^ (uint)salt) * 0xC2B2AE3Du;
        return 1 + (hash >> 12);
    }
}
