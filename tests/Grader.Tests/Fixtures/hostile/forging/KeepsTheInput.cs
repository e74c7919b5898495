// verdict: tests-failed
// Keeps what it is given and changes it when it is called again.

namespace Katas.LargestNumber;

public static class Numbers
{
    private static readonly List<int[]> Kept = [];

    public static int Largest(int[] numbers)
    {
        foreach (var kept in Kept)
            Array.Clear(kept);
        Kept.Add(numbers);
        numbers.AsSpan().Sort();
        return Right(numbers);
    }

    private static int Right(int[] numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        return numbers.Length == 0 ? throw new ArgumentException("Empty.", nameof(numbers)) : numbers.Max();
    }
}
