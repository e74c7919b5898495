// time: O(n^3); space: O(n^2)
// The product of two n x n matrices by the definition, into a third; n is the side.
public static class Program
{
    public sealed record Factors(int[][] Left, int[][] Right);

    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        return new Factors(Matrix(), Matrix());

        int[][] Matrix() => [.. Enumerable.Range(0, n).Select(_ => Enumerable.Range(0, n).Select(_ => random.Next(100)).ToArray())];
    }

    public static object? Run(object input)
    {
        var (left, right) = (Factors)input;
        var side = left.Length;
        var product = new int[side][];
        for (var i = 0; i < side; i++)
        {
            var row = product[i] = new int[side];
            for (var k = 0; k < side; k++)
            {
                var factor = left[i][k];
                var other = right[k];
                for (var j = 0; j < row.Length; j++)
                    row[j] += factor * other[j];
            }
        }

        var trace = 0L;
        for (var i = 0; i < side; i++)
            trace = trace * 31 + product[i][side - 1 - i];
        return trace;
    }
}
