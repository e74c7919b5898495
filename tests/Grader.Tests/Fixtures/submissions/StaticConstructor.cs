// verdict: tests-failed
// Throws before its first use.

namespace Katas.LargestNumber;

public static class Numbers
{
    private static readonly int Broken = int.Parse("not a number");

    public static int Largest(int[] numbers) => Broken + numbers.Length;
}
