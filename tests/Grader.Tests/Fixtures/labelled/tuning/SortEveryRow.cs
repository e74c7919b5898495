// time: O(n^2 log n); space: O(n)
// Sorts each of n rows of n numbers, made in turn in one buffer: n times n log n.
public static class Program
{
    public sealed record Rows(int Side, int Seed);

    public static object Setup(int n, int seed) => new Rows(n, seed);

    public static object? Run(object input)
    {
        var (side, seed) = (Rows)input;
        var row = new uint[side];
        var state = (uint)seed | 1;
        var digest = 0L;
        for (var i = 0; i < side; i++)
        {
            for (var j = 0; j < side; j++)
            {
                state ^= state << 13;
                state ^= state >> 17;
                state ^= state << 5;
                row[j] = state;
            }

            Array.Sort(row);
            digest = digest * 31 + row[side / 2];
        }

        return digest;
    }
}
