// verdict: tests-failed
// Changes what the test gave it.

namespace Katas.LargestNumber;

public static class Numbers
{
    public static int Largest(int[] numbers)
    {
        if (numbers.Length == 0)
            throw new ArgumentException("Empty.", nameof(numbers));
        Array.Sort(numbers);
        return numbers[^1];
    }
}
