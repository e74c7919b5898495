public static class Topological
{
    public static IReadOnlyList<T> Sort<T>(IEnumerable<T> nodes, Func<T, IEnumerable<T>> dependencies) where T : notnull
    {
        var state = new Dictionary<T, bool>();
        var sorted = new List<T>();
        foreach (var node in nodes)
            Visit(node, []);
        return sorted;

        void Visit(T node, Stack<T> path)
        {
            if (state.TryGetValue(node, out var done))
            {
                if (!done)
                    throw new InvalidOperationException($"There is a cycle: {string.Join(" -> ", path.Reverse())} -> {node}.");
                return;
            }

            state[node] = false;
            path.Push(node);
            foreach (var dependency in dependencies(node))
                Visit(dependency, path);
            path.Pop();
            state[node] = true;
            sorted.Add(node);
        }
    }
}
