// verdict: output-limit
// Writes to the console for errors without an end.

namespace Katas.LargestNumber;

public static class Numbers
{
    public static int Largest(int[] numbers)
    {
        while (true)
            Console.Error.Write("again and again");
    }
}
