// verdict: output-limit
// Writes to standard error past the console.

namespace Katas.LargestNumber;

public static class Numbers
{
    public static int Largest(int[] numbers)
    {
        using var stream = Console.OpenStandardError();
        var lines = new byte[4096]; // so that the limit is reached long before the time is up
        lines.AsSpan().Fill((byte)'\n');
        while (true)
            stream.Write(lines);
    }
}
