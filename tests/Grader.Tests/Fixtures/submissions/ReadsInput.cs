// verdict: tests-failed
// Waits for somebody to type.

namespace Katas.LargestNumber;

public static class Numbers
{
    public static int Largest(int[] numbers)
    {
        return Console.ReadLine() is null ? 0 : 9;
    }
}
