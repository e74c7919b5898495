// verdict: crashed
// Two methods that call each other without an end.

namespace Katas.LargestNumber;

public static class Numbers
{
    private static int Even(int n) => Odd(n + 1) + 1;

    private static int Odd(int n) => Even(n + 1) + 1;

    public static int Largest(int[] numbers)
    {
        return Even(numbers.Length);
    }
}
