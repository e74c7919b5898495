// verdict: output-limit
// Writes without an end.

namespace Katas.BalancedBrackets;

public static class Brackets
{
    public static bool AreBalanced(string text)
    {
        while (true)
            Console.WriteLine(text);
    }
}
