public static class Ranges
{
    public static (int, int) Window(SortedSet<int> set, int low, int high)
    {
        var view = set.GetViewBetween(low, high);
        return (view.Min, view.Max);
    }

    public static int Skyline(int[][] buildings)
    {
        var heights = new SortedDictionary<int, int>(Comparer<int>.Create((a, b) => b - a)) { [0] = 1 };
        foreach (var building in buildings)
        {
            if (!heights.TryAdd(building[2], 1))
                heights[building[2]]++;
        }

        var ordered = new OrderedDictionary<string, int> { ["x"] = 1 };
        var queue = new Queue<int>(heights.Keys);
        while (queue.TryPeek(out var top) && top > 10)
            queue.Dequeue();
        return heights.First().Key + ordered.GetAt(0).Value + queue.Count;
    }
}
