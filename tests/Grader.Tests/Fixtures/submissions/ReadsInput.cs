// verdict: tests-failed
// Waits for somebody to type.

namespace Katas.BalancedBrackets;

public static class Brackets
{
    public static bool AreBalanced(string text)
    {
        return Console.ReadLine() is not null;
    }
}
