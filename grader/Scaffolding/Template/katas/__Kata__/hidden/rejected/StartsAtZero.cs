// rejected-by: tests: Negative_numbers_have_a_largest_one_too
// Starts at 0, which is larger than every negative number.

namespace Katas.__Kata__;

public static class Numbers
{
    public static int Largest(int[] numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        if (numbers.Length == 0)
            throw new ArgumentException("There is no largest number of an empty list.", nameof(numbers));

        var largest = 0;
        foreach (var number in numbers)
            largest = Math.Max(largest, number);
        return largest;
    }
}
