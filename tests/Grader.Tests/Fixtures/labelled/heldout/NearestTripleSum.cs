// time: O(n^3); space: O(1)
// The sum of three of n numbers that comes nearest to zero, by trying each of the n^3 / 6 triples.
public static class Program
{
    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, n).Select(_ => random.Next(-100_000_000, 100_000_000)).ToArray();
    }

    public static object? Run(object input)
    {
        var values = (int[])input;
        var nearest = int.MaxValue;
        for (var i = 0; i < values.Length; i++)
        {
            for (var j = i + 1; j < values.Length; j++)
            {
                var pair = values[i] + values[j];
                for (var k = j + 1; k < values.Length; k++)
                    nearest = Math.Min(nearest, Math.Abs(pair + values[k]));
            }
        }

        return nearest;
    }
}
