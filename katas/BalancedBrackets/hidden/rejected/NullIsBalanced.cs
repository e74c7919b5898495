// rejected-by: tests: Null_is_an_error
// Treats null like empty text.

namespace Katas.BalancedBrackets;

public static class Brackets
{
    public static bool AreBalanced(string text)
    {
        if (string.IsNullOrEmpty(text))
            return true;

        var open = new Stack<char>();
        foreach (var c in text)
        {
            if (c is '(' or '[' or '{')
                open.Push(c);
            else if (c is ')' or ']' or '}' && (!open.TryPop(out var o) || (o, c) is not (('(', ')') or ('[', ']') or ('{', '}'))))
                return false;
        }

        return open.Count == 0;
    }
}
