// verdict: timed-out (slow)
// A loop that never ends.

namespace Katas.LargestNumber;

public static class Numbers
{
    public static int Largest(int[] numbers)
    {
        while (true)
        {
        }
    }
}
