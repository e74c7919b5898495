// rejected-by: tests: The_list_is_left_as_it_was
// Sorts the list that belongs to the caller.

namespace Katas.__Kata__;

public static class Numbers
{
    public static int Largest(int[] numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        if (numbers.Length == 0)
            throw new ArgumentException("There is no largest number of an empty list.", nameof(numbers));

        Array.Sort(numbers);
        return numbers[^1];
    }
}
