// rejected-by: tests: Callers_on_several_threads_do_not_disturb_each_other
// Saves the allocation by keeping the stack in a static field.

namespace Katas.BalancedBrackets;

public static class Brackets
{
    private static readonly Stack<char> Open = new();

    public static bool AreBalanced(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        Open.Clear();
        foreach (var c in text)
        {
            if (c is '(' or '[' or '{')
                Open.Push(c);
            else if (c is ')' or ']' or '}' && (!Open.TryPop(out var o) || (o, c) is not (('(', ')') or ('[', ']') or ('{', '}'))))
                return false;
        }

        return Open.Count == 0;
    }
}
