// time: O(n log n); space: O(1)
// Visits all multiples up to n of every number up to n: n/1 + n/2 + n/3 + ... is n ln n. Nothing is kept.
public static class Program
{
    public sealed record Range(int Limit, int Salt);

    public static object Setup(int n, int seed) => new Range(n, seed);

    public static object? Run(object input)
    {
        var (limit, salt) = (Range)input;
        var digest = 0;
        for (var divisor = 1; divisor <= limit; divisor++)
        {
            for (var multiple = divisor; multiple <= limit; multiple += divisor)
                digest = (digest ^ multiple + salt) * 31;
        }

        return digest;
    }
}
