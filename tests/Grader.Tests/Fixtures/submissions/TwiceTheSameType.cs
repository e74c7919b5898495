// verdict: compile-error
// Two types of one name.

namespace Katas.BalancedBrackets;

public static class Brackets
{
    public static bool AreBalanced(string text) => true;
}

public static class Brackets
{
    public static bool AreBalanced(string text) => false;
}
