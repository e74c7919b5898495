// rejected-by: tests: Every_other_character_is_ignored
// Takes everything that is not an opening bracket for a closing one.

namespace Katas.BalancedBrackets;

public static class Brackets
{
    public static bool AreBalanced(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var open = new Stack<char>();
        foreach (var c in text)
        {
            switch (c)
            {
                case '(' or '[' or '{':
                    open.Push(c);
                    break;
                default:
                    if (!open.TryPop(out var o) || (o, c) is not (('(', ')') or ('[', ']') or ('{', '}')))
                        return false;
                    break;
            }
        }

        return open.Count == 0;
    }
}
