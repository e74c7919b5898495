// time: O(n^2); space: O(n)
// The edit distance of two texts of n letters: n^2 cells are computed, two rows are held.
public static class Program
{
    public sealed record Texts(string Left, string Right);

    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        return new Texts(Text(), Text());

        string Text() => string.Concat(Enumerable.Range(0, n).Select(_ => (char)('a' + random.Next(8))));
    }

    public static object? Run(object input)
    {
        var (left, right) = (Texts)input;
        var above = Enumerable.Range(0, right.Length + 1).ToArray();
        var row = new int[right.Length + 1];
        for (var i = 0; i < left.Length; i++)
        {
            row[0] = i + 1;
            for (var j = 0; j < right.Length; j++)
            {
                var change = above[j] + (left[i] == right[j] ? 0 : 1);
                row[j + 1] = Math.Min(change, Math.Min(above[j + 1], row[j]) + 1);
            }

            (above, row) = (row, above);
        }

        return above[^1];
    }
}
