// verdict: compile-error
// Members of an enumeration that are made of each other.

namespace Katas.LargestNumber;

public enum E { A = B, B = A }

public static class Numbers
{
    public static int Largest(int[] numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        return numbers.Length == 0 ? throw new ArgumentException("Empty.", nameof(numbers)) : numbers.Max();
    }
}
