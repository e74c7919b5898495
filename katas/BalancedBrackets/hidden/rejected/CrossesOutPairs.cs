// rejected-by: time
// Removes neighbouring pairs until nothing changes: right, and quadratic when they are nested.

namespace Katas.BalancedBrackets;

public static class Brackets
{
    public static bool AreBalanced(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var rest = string.Concat(text.Where("()[]{}".Contains));
        for (var before = -1; before != rest.Length;)
        {
            before = rest.Length;
            rest = rest.Replace("()", "").Replace("[]", "").Replace("{}", "");
        }

        return rest.Length == 0;
    }
}
