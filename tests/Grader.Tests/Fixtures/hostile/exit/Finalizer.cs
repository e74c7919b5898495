// verdict: crashed
// Throws while garbage is collected.

namespace Katas.LargestNumber;

public static class Numbers
{
    private static void Leave() => _ = new Litter();

    private sealed class Litter
    {
        ~Litter() => throw new InvalidOperationException("on the finalizer's thread");
    }

    public static int Largest(int[] numbers)
    {
        Leave();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return 0;
    }
}
