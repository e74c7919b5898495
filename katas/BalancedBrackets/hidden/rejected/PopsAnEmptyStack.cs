// rejected-by: tests: A_closing_bracket_never_waits_for_a_later_opening_one
// Pops without asking whether anything is open: an exception instead of an answer.

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
            else if (c is ')' or ']' or '}' && "()[]{}".IndexOf($"{open.Pop()}{c}", StringComparison.Ordinal) % 2 != 0)
                return false;
        }

        return open.Count == 0;
    }
}
