namespace Katas.BalancedBrackets;

/// <summary>The stack as one buffer of the greatest depth that can matter: half of the text's length.</summary>
public static class Brackets
{
    private const string Open = "([{", Close = ")]}";

    public static bool AreBalanced(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var awaited = new char[text.Length / 2];
        var depth = 0;
        foreach (var character in text)
        {
            if (Open.IndexOf(character) is >= 0 and var kind)
            {
                if (depth == awaited.Length)
                    return false; // more are open than can still be closed
                awaited[depth++] = Close[kind];
            }
            else if (Close.Contains(character) && (depth == 0 || awaited[--depth] != character))
            {
                return false;
            }
        }

        return depth == 0;
    }
}
