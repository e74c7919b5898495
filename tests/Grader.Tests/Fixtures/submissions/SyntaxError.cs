// verdict: compile-error
// A semicolon is missing.

namespace Katas.LargestNumber;

public static class Numbers
{
    public static int Largest(int[] numbers)
    {
        return 9
    }
}
