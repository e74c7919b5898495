// verdict: contract-broken
// The method returns something else.

namespace Katas.BalancedBrackets;

public static class Brackets
{
    public static int AreBalanced(string text) => 1;
}
