// verdict: out-of-memory
// Keeps all it allocates.

namespace Katas.BalancedBrackets;

public static class Brackets
{
    public static bool AreBalanced(string text)
    {
        var kept = new List<byte[]>();
        while (true)
            kept.Add(new byte[1 << 20]);
    }
}
