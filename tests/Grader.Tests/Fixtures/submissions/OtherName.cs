// verdict: contract-broken
// The method has another name.

namespace Katas.BalancedBrackets;

public static class Brackets
{
    public static bool IsBalanced(string text) => true;
}
