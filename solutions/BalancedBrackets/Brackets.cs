namespace Katas.BalancedBrackets;

public static class Brackets
{
    public static bool AreBalanced(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var awaited = new Stack<char>();
        foreach (var character in text)
        {
            switch (character)
            {
                case '(': awaited.Push(')'); break;
                case '[': awaited.Push(']'); break;
                case '{': awaited.Push('}'); break;
                case ')' or ']' or '}':
                    if (!awaited.TryPop(out var expected) || expected != character)
                        return false;
                    break;
            }
        }

        return awaited.Count == 0;
    }
}
