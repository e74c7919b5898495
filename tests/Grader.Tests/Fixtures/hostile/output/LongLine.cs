// verdict: tests-failed
// Writes as much to the console as it may, in one line.

namespace Katas.LargestNumber;

public static class Numbers
{
    public static int Largest(int[] numbers)
    {
        Console.Write(new string('x', 900_000));
        return 0;
    }
}
