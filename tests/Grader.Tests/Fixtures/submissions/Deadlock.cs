// verdict: timed-out
// Waits for a lock that another thread never gives back.

namespace Katas.BalancedBrackets;

public static class Brackets
{
    public static bool AreBalanced(string text)
    {
        var held = new object();
        using var taken = new ManualResetEventSlim();
        new Thread(() => { lock (held) { taken.Set(); Thread.Sleep(Timeout.Infinite); } }) { IsBackground = true }.Start();
        taken.Wait();
        lock (held)
            return true;
    }
}
