// verdict: compile-error (slow)
// A type whose base expands without an end.

namespace Katas.LargestNumber;

public class C<T> : D<C<C<T>>>;

public class D<T> : C<D<D<T>>>;

public static class Numbers
{
    public static int Largest(int[] numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        return numbers.Length == 0 ? throw new ArgumentException("Empty.", nameof(numbers)) : numbers.Max();
    }
}
