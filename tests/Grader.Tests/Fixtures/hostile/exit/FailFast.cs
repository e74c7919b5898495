// verdict: crashed
// Has the runtime end the process.

namespace Katas.LargestNumber;

public static class Numbers
{
    public static int Largest(int[] numbers)
    {
        Environment.FailFast("enough");
        return 0;
    }
}
