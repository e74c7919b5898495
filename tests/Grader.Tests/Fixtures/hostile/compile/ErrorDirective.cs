// verdict: compile-error
// An error of its own making.

namespace Katas.LargestNumber;

#error everything is fine

public static class Numbers
{
    public static int Largest(int[] numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        return numbers.Length == 0 ? throw new ArgumentException("Empty.", nameof(numbers)) : numbers.Max();
    }
}
