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
        {
            var block = Marshal.AllocHGlobal(16 << 20);
            for (var at = 0; at < 16 << 20; at += 4096)
                Marshal.WriteByte(block, at, 1);
        }
    }
}
