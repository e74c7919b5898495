// verdict: output-limit
// Writes to standard output past the console, line after line.

namespace Katas.LargestNumber;

public static class Numbers
{
    public static int Largest(int[] numbers)
    {
        using var stream = Console.OpenStandardOutput();
        while (true)
            stream.Write("again and again\n"u8);
    }
}
