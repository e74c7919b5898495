// time: O(n^2); space: O(n)
// The longest common subsequence of two texts of n letters, row by row: n^2 cells are computed, two rows are held.
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
        var above = new int[right.Length + 1];
        var row = new int[right.Length + 1];
        foreach (var letter in left)
        {
            for (var j = 0; j < right.Length; j++)
                row[j + 1] = letter == right[j] ? above[j] + 1 : Math.Max(above[j + 1], row[j]);
            (above, row) = (row, above);
        }

        return above[^1];
    }
}
