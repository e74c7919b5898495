// verdict: crashed
// An exception on a thread of its own, which nobody can catch.

namespace Katas.BalancedBrackets;

public static class Brackets
{
    public static bool AreBalanced(string text)
    {
        var thread = new Thread(() => throw new InvalidOperationException("on a thread"));
        thread.Start();
        thread.Join();
        return true;
    }
}
