// rejected-by: tests: A_bracket_is_closed_by_its_own_kind_only
// One depth for all kinds.

namespace Katas.BalancedBrackets;

public static class Brackets
{
    public static bool AreBalanced(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var depth = 0;
        foreach (var c in text)
        {
            if ("([{".Contains(c))
                depth++;
            else if (")]}".Contains(c) && --depth < 0)
                return false;
        }

        return depth == 0;
    }
}
