// verdict: out-of-memory
// stopped-by: limits, harmful below
// Memory that the garbage collector knows nothing of.

using System.Runtime.InteropServices;

namespace Katas.LargestNumber;

public static class Numbers
{
    public static int Largest(int[] numbers)
    {
        while (true)
            Marshal.AllocHGlobal(16 << 20);
    }
}
