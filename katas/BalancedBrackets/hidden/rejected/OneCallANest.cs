// rejected-by: tests: Nesting_a_million_deep_is_balanced
// Recursive descent: right, until the text is nested too deep for the call stack.

namespace Katas.BalancedBrackets;

public static class Brackets
{
    public static bool AreBalanced(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var at = 0;
        return Closed(text, ref at, '\0');
    }

    private static bool Closed(string text, ref int at, char close)
    {
        while (at < text.Length)
        {
            var c = text[at++];
            if (c is ')' or ']' or '}')
                return c == close;
            if (c is '(' or '[' or '{' && !Closed(text, ref at, c == '(' ? ')' : c == '[' ? ']' : '}'))
                return false;
        }

        return close == '\0';
    }
}
