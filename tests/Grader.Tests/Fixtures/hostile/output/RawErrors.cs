// verdict: output-limit
// Writes to standard error past the console.

namespace Katas.LargestNumber;

public static class Numbers
{
    public static int Largest(int[] numbers)
    {
        using var stream = Console.OpenStandardError();
        while (true)
            stream.Write("again and again\n"u8);
    }
}
