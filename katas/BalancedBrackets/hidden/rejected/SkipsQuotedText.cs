// rejected-by: tests: Quotes_comments_and_escapes_mean_nothing_special
// Treats the text as source code and skips what stands between quotes.

namespace Katas.BalancedBrackets;

public static class Brackets
{
    public static bool AreBalanced(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var open = new Stack<char>();
        var quoted = false;
        foreach (var c in text)
        {
            if (c == '"')
                quoted = !quoted;
            else if (quoted)
                continue;
            else if (c is '(' or '[' or '{')
                open.Push(c);
            else if (c is ')' or ']' or '}' && (!open.TryPop(out var o) || (o, c) is not (('(', ')') or ('[', ']') or ('{', '}'))))
                return false;
        }

        return open.Count == 0;
    }
}
