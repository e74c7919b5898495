public static class Dijkstra
{
    public static Dictionary<string, int> Distances(IReadOnlyDictionary<string, List<(string To, int Cost)>> graph, string start)
    {
        var best = new Dictionary<string, int> { [start] = 0 };
        var queue = new PriorityQueue<string, int>(Comparer<int>.Create((a, b) => a.CompareTo(b)));
        queue.Enqueue(start, 0);
        while (queue.TryDequeue(out var node, out var cost))
        {
            if (cost > best[node])
                continue;
            foreach (var (to, weight) in graph.GetValueOrDefault(node) ?? [])
            {
                var next = cost + weight;
                if (next >= best.GetValueOrDefault(to, int.MaxValue))
                    continue;
                best[to] = next;
                queue.Enqueue(to, next);
            }
        }

        return best;
    }
}
