// verdict: out-of-memory
// stopped-by: limits, harmful below
// Starts threads until the system refuses.

namespace Katas.LargestNumber;

public static class Numbers
{
    public static int Largest(int[] numbers)
    {
        while (true)
            new Thread(() => Thread.Sleep(Timeout.Infinite)) { IsBackground = true }.Start();
    }
}
