// verdict: crashed
// stopped-by: limits
// Writes one file that is larger than any kata needs.

namespace Katas.LargestNumber;

public static class Numbers
{
    public static int Largest(int[] numbers)
    {
        try
        {
            using var file = File.Create("large");
            file.SetLength(1L << 30);
            return Right(numbers);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static int Right(int[] numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        return numbers.Length == 0 ? throw new ArgumentException("Empty.", nameof(numbers)) : numbers.Max();
    }
}
