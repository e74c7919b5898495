// verdict: crashed
// A recursion without an end.

namespace Katas.BalancedBrackets;

public static class Brackets
{
    public static bool AreBalanced(string text)
    {
        return !AreBalanced(text);
    }
}
