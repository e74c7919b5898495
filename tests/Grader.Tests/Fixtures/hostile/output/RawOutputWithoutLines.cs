// verdict: output-limit
// Writes one line without an end to standard output.

namespace Katas.LargestNumber;

public static class Numbers
{
    public static int Largest(int[] numbers)
    {
        using var stream = Console.OpenStandardOutput();
        var text = new byte[4096]; // so that the limit is reached long before the time is up
        text.AsSpan().Fill((byte)' ');
        while (true)
            stream.Write(text);
    }
}
