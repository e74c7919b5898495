// verdict: timed-out (slow)
// Waits for a lock that another thread never gives back.

namespace Katas.LargestNumber;

public static class Numbers
{
    public static int Largest(int[] numbers)
    {
        var held = new object();
        using var taken = new ManualResetEventSlim();
        new Thread(() => { lock (held) { taken.Set(); Thread.Sleep(Timeout.Infinite); } }) { IsBackground = true }.Start();
        taken.Wait();
        lock (held)
            return 9;
    }
}
