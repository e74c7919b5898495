// time: O(log n); space: O(1)
// Raises 1,000 bases to the power n by squaring: two products for each binary digit of n, whatever the digit is.
public static class Program
{
    private const long Modulus = 1_000_000_007;

    public sealed record Powers(int Exponent, long[] Bases);

    public static object Setup(int n, int seed)
    {
        var random = new Random(seed);
        return new Powers(n, [.. Enumerable.Range(0, 1000).Select(_ => random.NextInt64(2, Modulus))]);
    }

    public static object? Run(object input)
    {
        var powers = (Powers)input;
        var digest = 0L;
        foreach (var number in powers.Bases)
            digest ^= Power(number, powers.Exponent);
        return digest;
    }

    private static long Power(long number, int exponent)
    {
        var (low, high) = (1L, number);
        for (var bit = 31 - int.LeadingZeroCount(exponent); bit >= 0; bit--)
        {
            var both = low * high % Modulus;
            if ((exponent >> bit & 1) == 0)
                (low, high) = (low * low % Modulus, both);
            else
                (low, high) = (both, high * high % Modulus);
        }

        return low;
    }
}
