// verdict: crashed
// Answers rightly, and ends the process a little later.

namespace Katas.LargestNumber;

public static class Numbers
{
    public static int Largest(int[] numbers)
    {
        new Thread(() =>
        {
            Thread.Sleep(1);
            Environment.Exit(0);
        }).Start();
        Thread.Sleep(20);
        return Right(numbers);
    }

    private static int Right(int[] numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        return numbers.Length == 0 ? throw new ArgumentException("Empty.", nameof(numbers)) : numbers.Max();
    }
}
