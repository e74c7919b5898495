namespace Katas.BalancedBrackets;

public static class Brackets
{
    /// <summary>Tells whether every <c>(</c>, <c>[</c> and <c>{</c> is closed by its own kind, in the right order.</summary>
    /// <param name="text">Any text; characters other than the six brackets are ignored. Empty text is balanced.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static bool AreBalanced(string text) => throw new NotImplementedException();
}
