// rejected-by: space
// Collects the numbers before it looks at them: right, and the collection is as long as the list.

namespace Katas.__Kata__;

public static class Numbers
{
    public static int Largest(int[] numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        if (numbers.Length == 0)
            throw new ArgumentException("There is no largest number of an empty list.", nameof(numbers));

        var kept = new List<int>();
        foreach (var number in numbers)
            kept.Add(number);
        return kept.Max();
    }
}
