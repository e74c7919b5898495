// time: O(n^2); space: O(n^2)
// The longest common subsequence of two texts of n letters with the whole table kept, to walk back through it.
public static class Program
{
    public sealed record Texts(string Left, string Right);

    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        return new Texts(Text(), Text());

        string Text() => string.Concat(Enumerable.Range(0, n).Select(_ => "ACGT"[random.Next(4)]));
    }

    public static object? Run(object input)
    {
        var (left, right) = (Texts)input;
        var lengths = new ushort[left.Length + 1, right.Length + 1];
        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
                lengths[i, j] = left[i - 1] == right[j - 1] ? (ushort)(lengths[i - 1, j - 1] + 1) : Math.Max(lengths[i - 1, j], lengths[i, j - 1]);
        }

        var digest = 0L;
        var (row, column) = (left.Length, right.Length);
        while (row > 0 && column > 0)
        {
            if (left[row - 1] == right[column - 1])
            {
                digest = digest * 31 + left[row - 1];
                row--;
                column--;
            }
            else if (lengths[row - 1, column] >= lengths[row, column - 1])
                row--;
            else
                column--;
        }

        return digest;
    }
}
