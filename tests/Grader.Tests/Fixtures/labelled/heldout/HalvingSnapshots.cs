// time: O(log n); space: O(log n)
// Halves n down to 1 and keeps a block of 32 KB for each of the log2 n stages.
public static class Program
{
    public sealed record Start(int Size, int Seed);

    public static object Setup(int n, int seed) => new Start(n, seed);

    public static object? Run(object input)
    {
        var (size, seed) = (Start)input;
        var blocks = new List<long[]>();
        for (; size > 0; size /= 2)
        {
            var block = new long[4096];
            for (var i = 0; i < block.Length; i++)
                block[i] = (i ^ seed) * (2L * size + 1);
            blocks.Add(block);
        }

        var digest = 0L;
        foreach (var block in blocks)
            digest = digest * 31 + block[^1];
        return digest;
    }
}
