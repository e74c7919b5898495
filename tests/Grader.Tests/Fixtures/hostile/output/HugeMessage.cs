// verdict: tests-failed
// Throws with a message of millions of characters.

namespace Katas.LargestNumber;

public static class Numbers
{
    public static int Largest(int[] numbers)
    {
        throw new InvalidOperationException(new string('x', 4_000_000));
    }
}
