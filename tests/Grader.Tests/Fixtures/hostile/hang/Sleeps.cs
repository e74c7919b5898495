// verdict: timed-out (slow)
// Sleeps for ever.

namespace Katas.LargestNumber;

public static class Numbers
{
    public static int Largest(int[] numbers)
    {
        Thread.Sleep(Timeout.Infinite);
        return 0;
    }
}
