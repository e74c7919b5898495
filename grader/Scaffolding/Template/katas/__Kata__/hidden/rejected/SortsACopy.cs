// rejected-by: space
// Sorts a copy: right, and the copy is as long as the list.

namespace Katas.__Kata__;

public static class Numbers
{
    public static int Largest(int[] numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        if (numbers.Length == 0)
            throw new ArgumentException("There is no largest number of an empty list.", nameof(numbers));

        int[] copy = [.. numbers];
        Array.Sort(copy);
        return copy[^1];
    }
}
