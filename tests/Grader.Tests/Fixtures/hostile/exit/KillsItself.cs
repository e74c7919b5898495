// verdict: crashed
// Kills its own process.

using System.Diagnostics;

namespace Katas.LargestNumber;

public static class Numbers
{
    public static int Largest(int[] numbers)
    {
        Process.GetCurrentProcess().Kill();
        return 0;
    }
}
