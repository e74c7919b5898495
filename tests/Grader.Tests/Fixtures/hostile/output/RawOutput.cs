// verdict: output-limit
// Writes to standard output past the console, line after line.

namespace Katas.LargestNumber;

public static class Numbers
{
    public static int Largest(int[] numbers)
    {
        using var stream = Console.OpenStandardOutput();
        var lines = new byte[4096]; // so that the limit is reached long before the time is up
        lines.AsSpan().Fill((byte)'\n');
        while (true)
            stream.Write(lines);
    }
}
