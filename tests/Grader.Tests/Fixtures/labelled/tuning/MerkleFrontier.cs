// time: O(n); space: O(log n)
// Folds n blocks of 4 KB pairwise like a binary counter: a merge an element on average, at most one block held a level.
public static class Program
{
    private const int Words = 512;

    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, n).Select(_ => random.NextInt64()).ToArray();
    }

    public static object? Run(object input)
    {
        var levels = new List<long[]>();
        var occupied = new List<bool>();
        var block = new long[Words];
        foreach (var value in (long[])input)
        {
            for (var i = 0; i < Words; i++)
                block[i] = value * (2 * i + 1);
            var level = 0;
            for (; level < levels.Count && occupied[level]; level++)
            {
                for (var i = 0; i < Words; i++)
                    block[i] = (block[i] ^ levels[level][i] >> 7) * 31;
                occupied[level] = false;
            }

            if (level == levels.Count)
            {
                levels.Add(new long[Words]);
                occupied.Add(false);
            }

            block.CopyTo(levels[level], 0);
            occupied[level] = true;
        }

        return levels.Sum(level => level[^1] >> 8);
    }
}
