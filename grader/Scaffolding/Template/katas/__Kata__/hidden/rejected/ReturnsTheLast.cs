// rejected-by: tests: The_largest_number_is_found
// Returns the last number.

namespace Katas.__Kata__;

public static class Numbers
{
    public static int Largest(int[] numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        if (numbers.Length == 0)
            throw new ArgumentException("There is no largest number of an empty list.", nameof(numbers));

        return numbers[^1];
    }
}
