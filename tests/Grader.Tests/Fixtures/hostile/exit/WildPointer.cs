// verdict: crashed
// Writes to memory that is not there.

using System.Runtime.InteropServices;

namespace Katas.LargestNumber;

public static class Numbers
{
    public static int Largest(int[] numbers)
    {
        Marshal.WriteByte(new IntPtr(1L << 45), 1);
        return 0;
    }
}
