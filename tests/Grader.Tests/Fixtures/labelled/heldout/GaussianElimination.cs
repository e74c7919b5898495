// time: O(n^3); space: O(n^2)
// The determinant of an n x n matrix modulo a prime by elimination, on a copy: n^3 / 3 steps.
public static class Program
{
    private const long Modulus = 1_000_000_007;

    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, n).Select(_ => Enumerable.Range(0, n).Select(_ => random.NextInt64(1, Modulus)).ToArray()).ToArray();
    }

    public static object? Run(object input)
    {
        var rows = ((long[][])input).Select(row => (long[])row.Clone()).ToArray();
        var determinant = 1L;
        for (var step = 0; step < rows.Length; step++)
        {
            var pivot = Array.FindIndex(rows, step, row => row[step] != 0);
            if (pivot < 0)
                return 0L;

            if (pivot != step)
                (rows[pivot], rows[step], determinant) = (rows[step], rows[pivot], Modulus - determinant);
            determinant = determinant * rows[step][step] % Modulus;
            var inverse = Power(rows[step][step], Modulus - 2);
            for (var i = step + 1; i < rows.Length; i++)
                Subtract(rows[i], rows[step], rows[i][step] * inverse % Modulus, step);
        }

        return determinant;
    }

    private static void Subtract(long[] row, long[] pivot, long factor, int from)
    {
        for (var j = from; j < row.Length; j++)
            row[j] = (row[j] + (Modulus - factor) * pivot[j]) % Modulus;
    }

    private static long Power(long number, long exponent)
    {
        var result = 1L;
        for (; exponent > 0; exponent /= 2, number = number * number % Modulus)
            result = exponent % 2 == 1 ? result * number % Modulus : result;
        return result;
    }
}
