// verdict: compile-error
// A semicolon is missing.

namespace Katas.BalancedBrackets;

public static class Brackets
{
    public static bool AreBalanced(string text)
    {
        return true
    }
}
