// time: O(n sqrt n); space: O(n)
// n updates and n prefix sums: at most sqrt n updates wait, each sum looks at all that wait, sqrt n times all are worked in.
public static class Program
{
    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, n).Select(_ => (At: random.Next(n), Until: random.Next(n))).ToArray();
    }

    public static object? Run(object input)
    {
        var operations = ((int At, int Until)[])input;
        var most = (int)Math.Sqrt(operations.Length) + 1;
        var sums = new int[operations.Length];
        var waiting = new List<int>();
        var digest = 0L;
        foreach (var (at, until) in operations)
        {
            waiting.Add(at);
            var sum = sums[until];
            foreach (var place in waiting)
                sum += place <= until ? 1 : 0;
            digest = digest * 31 + sum;
            if (waiting.Count == most)
                WorkIn(sums, waiting);
        }

        return digest;
    }

    private static void WorkIn(int[] sums, List<int> waiting)
    {
        var added = new int[sums.Length];
        foreach (var place in waiting)
            added[place]++;
        waiting.Clear();
        var total = 0;
        for (var i = 0; i < sums.Length; i++)
            sums[i] += total += added[i];
    }
}
