// verdict: tests-failed
// Reads standard input past the console, where the plan came from.

namespace Katas.LargestNumber;

public static class Numbers
{
    public static int Largest(int[] numbers)
    {
        using var input = Console.OpenStandardInput();
        return input.ReadByte();
    }
}
