// verdict: crashed
// A block on the stack that is larger than any stack.

namespace Katas.LargestNumber;

public static class Numbers
{
    public static int Largest(int[] numbers)
    {
        Span<byte> block = stackalloc byte[1 << 28];
        block.Fill(1);
        return block[numbers.Length];
    }
}
