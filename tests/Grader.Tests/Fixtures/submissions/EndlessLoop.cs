// verdict: timed-out
// A loop that never ends.

namespace Katas.BalancedBrackets;

public static class Brackets
{
    public static bool AreBalanced(string text)
    {
        while (true)
        {
        }
    }
}
