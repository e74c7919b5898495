using System.Numerics;

public static class Big
{
    public static BigInteger Factorial(int n) => Enumerable.Range(1, n).Aggregate(BigInteger.One, (product, factor) => product * factor);

    public static BigInteger Fibonacci(int n)
    {
        var (a, b) = (BigInteger.Zero, BigInteger.One);
        while (n-- > 0)
            (a, b) = (b, a + b);
        return a;
    }

    public static bool IsProbablyPrime(BigInteger n) => BigInteger.ModPow(2, n - 1, n).IsOne;

    public static UInt128 Multiply(ulong a, ulong b) => (UInt128)a * b;

    public static Complex Root(double x) => Complex.Sqrt(x);

    public static string Hex(BigInteger n) => n.ToString("x") + BigInteger.Parse("12").GetBitLength();
}
