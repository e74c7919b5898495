// verdict: crashed
// A recursion without an end.

namespace Katas.LargestNumber;

public static class Numbers
{
    public static int Largest(int[] numbers)
    {
        return 1 + Largest(numbers);
    }
}
