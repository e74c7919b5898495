// time: O(n sqrt n); space: O(1)
// n range sums over blocks of sqrt n that are already built: O(sqrt n) for each.
public static class Program
{
    public sealed record Blocks(int[] Values, int[] Sums, int Size);

    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        var values = new int[n];
        var size = Math.Max(1, (int)Math.Sqrt(n));
        var sums = new int[n / size + 1];
        for (var i = 0; i < n; i++)
            sums[i / size] += values[i] = random.Next(100);
        return new Blocks(values, sums, size);
    }

    public static object? Run(object input)
    {
        var (values, sums, size) = (Blocks)input;
        var digest = 0L;
        for (var query = 0; query < values.Length; query++)
        {
            var from = (int)((uint)query * 2654435761u % (uint)values.Length) / 4;
            var to = values.Length - query / 4;
            var (firstBlock, lastBlock) = (from / size + 1, to / size);
            var sum = 0;
            for (var i = from; i < Math.Min(to, firstBlock * size); i++)
                sum += values[i];
            for (var block = firstBlock; block < lastBlock; block++)
                sum += sums[block];
            for (var i = Math.Max(from, lastBlock * size); i < to; i++)
                sum += values[i];
            digest = digest * 31 + sum;
        }

        return digest;
    }
}
