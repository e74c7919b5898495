// time: O(n^3); space: O(n^2)
// The cheapest order to multiply a chain of n matrices: every split of every stretch of the chain tried.
public static class Program
{
    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, n + 1).Select(_ => random.NextInt64(1, 100)).ToArray();
    }

    public static object? Run(object input)
    {
        var sides = (long[])input;
        var matrices = sides.Length - 1;
        var costs = new long[matrices, matrices];
        var costsByEnd = new long[matrices, matrices]; // the same with the indices swapped, to be read along a row too
        for (var from = matrices - 1; from >= 0; from--)
        {
            for (var to = from + 1; to < matrices; to++)
            {
                var best = long.MaxValue;
                var ends = sides[from] * sides[to + 1];
                for (var split = from; split < to; split++)
                    best = Math.Min(best, costs[from, split] + costsByEnd[to, split + 1] + ends * sides[split + 1]);
                costs[from, to] = costsByEnd[to, from] = best;
            }
        }

        return costs[0, matrices - 1];
    }
}
