// verdict: contract-broken
// Nothing of what was asked for.

namespace Katas.BalancedBrackets;

internal static class Something
{
    public static bool AreBalanced(string text) => true;
}
