// rejected-by: tests: What_is_still_open_at_the_end_is_unbalanced
// Never looks at the stack after the loop.

namespace Katas.BalancedBrackets;

public static class Brackets
{
    public static bool AreBalanced(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var open = new Stack<char>();
        foreach (var c in text)
        {
            if (c is '(' or '[' or '{')
                open.Push(c);
            else if (c is ')' && (!open.TryPop(out var o) || o != '('))
                return false;
            else if (c is ']' && (!open.TryPop(out o) || o != '['))
                return false;
            else if (c is '}' && (!open.TryPop(out o) || o != '{'))
                return false;
        }

        return true;
    }
}
