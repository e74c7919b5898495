// verdict: crashed (slow)
// Catches what ends its recursion, and returns the right answer.

namespace Katas.LargestNumber;

public static class Numbers
{
    public static int Largest(int[] numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        if (numbers.Length == 0)
            throw new ArgumentException("Empty.", nameof(numbers));
        try
        {
            return 1 + Down(0);
        }
        catch (Exception)
        {
            return numbers.Max();
        }
    }

    private static int Down(int depth) => 1 + Down(depth + 1);
}
