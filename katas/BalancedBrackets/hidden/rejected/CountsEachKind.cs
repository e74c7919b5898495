// rejected-by: tests: Equal_counts_of_each_kind_are_not_enough
// Counts the open brackets of each kind, so crossed pairs pass.

namespace Katas.BalancedBrackets;

public static class Brackets
{
    public static bool AreBalanced(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        int round = 0, square = 0, curly = 0;
        foreach (var c in text)
        {
            switch (c)
            {
                case '(': round++; break;
                case ')': round--; break;
                case '[': square++; break;
                case ']': square--; break;
                case '{': curly++; break;
                case '}': curly--; break;
            }

            if (round < 0 || square < 0 || curly < 0)
                return false;
        }

        return round == 0 && square == 0 && curly == 0;
    }
}
