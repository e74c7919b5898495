// verdict: output-limit
// Writes without an end.

namespace Katas.LargestNumber;

public static class Numbers
{
    public static int Largest(int[] numbers)
    {
        while (true)
            Console.WriteLine("again and again");
    }
}
