// verdict: tests-failed
// Throws before its first use.

namespace Katas.BalancedBrackets;

public static class Brackets
{
    private static readonly int Broken = int.Parse("not a number");

    public static bool AreBalanced(string text) => Broken == text.Length;
}
