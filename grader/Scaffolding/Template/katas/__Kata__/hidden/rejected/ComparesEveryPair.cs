// rejected-by: time
// Looks for a number that no other exceeds: right, and quadratic.

namespace Katas.__Kata__;

public static class Numbers
{
    public static int Largest(int[] numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        if (numbers.Length == 0)
            throw new ArgumentException("There is no largest number of an empty list.", nameof(numbers));

        var largest = numbers[0];
        foreach (var candidate in numbers)
        {
            if (numbers.Count(number => number > candidate) == 0)
                largest = candidate;
        }

        return largest;
    }
}
