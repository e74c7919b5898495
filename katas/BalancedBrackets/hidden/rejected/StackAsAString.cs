// rejected-by: time
// Keeps the open brackets in a string: every push and pop copies all of them.

namespace Katas.BalancedBrackets;

public static class Brackets
{
    public static bool AreBalanced(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var open = "";
        foreach (var c in text)
        {
            if (c is '(' or '[' or '{')
            {
                open += c;
            }
            else if (c is ')' or ']' or '}')
            {
                if (open.Length == 0 || (open[^1], c) is not (('(', ')') or ('[', ']') or ('{', '}')))
                    return false;
                open = open[..^1];
            }
        }

        return open.Length == 0;
    }
}
