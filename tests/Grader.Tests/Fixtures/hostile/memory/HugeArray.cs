// verdict: out-of-memory
// An array larger than all the memory it is given.

namespace Katas.LargestNumber;

public static class Numbers
{
    public static int Largest(int[] numbers)
    {
        return new byte[int.MaxValue - 100].Length;
    }
}
