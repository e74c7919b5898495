// verdict: out-of-memory (slow)
// Collects a sequence that has no end.

namespace Katas.LargestNumber;

public static class Numbers
{
    private static IEnumerable<string> Endless()
    {
        for (var at = 0L; ; at++)
            yield return at.ToString();
    }

    public static int Largest(int[] numbers)
    {
        return Endless().ToList().Count;
    }
}
