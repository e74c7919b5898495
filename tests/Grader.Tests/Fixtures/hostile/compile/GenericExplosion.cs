// verdict: solved (slow)
// Types that contain ever larger types of themselves: nobody expands them before they are used.

namespace Katas.LargestNumber;

public class C<T>
{
    private C<C<T>>? _inner;
    public object? Inner => _inner ??= null;
}

public static class Numbers
{
    public static int Largest(int[] numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        return numbers.Length == 0 ? throw new ArgumentException("Empty.", nameof(numbers)) : numbers.Max();
    }
}
