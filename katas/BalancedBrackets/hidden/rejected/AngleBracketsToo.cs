// rejected-by: tests: Every_other_character_is_ignored
// Adds a fourth kind that nobody asked for.

namespace Katas.BalancedBrackets;

public static class Brackets
{
    private static readonly Dictionary<char, char> Pairs = new() { [')'] = '(', [']'] = '[', ['}'] = '{', ['>'] = '<' };

    public static bool AreBalanced(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var open = new Stack<char>();
        foreach (var c in text)
        {
            if (Pairs.ContainsValue(c))
                open.Push(c);
            else if (Pairs.TryGetValue(c, out var wanted) && (!open.TryPop(out var o) || o != wanted))
                return false;
        }

        return open.Count == 0;
    }
}
