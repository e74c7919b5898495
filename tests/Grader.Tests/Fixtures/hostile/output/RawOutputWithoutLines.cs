// verdict: output-limit
// Writes one line without an end to standard output.

namespace Katas.LargestNumber;

public static class Numbers
{
    public static int Largest(int[] numbers)
    {
        using var stream = Console.OpenStandardOutput();
        while (true)
            stream.Write("again and again "u8);
    }
}
