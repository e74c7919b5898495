// verdict: compile-error
// Constants that are made of each other.

namespace Katas.LargestNumber;

public static class Numbers
{
    private const int A = B + 1, B = C + 1, C = A + 1;
    public static int Largest(int[] numbers) => A;
}
