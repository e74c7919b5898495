// verdict: crashed
// A property that reads itself.

namespace Katas.LargestNumber;

public static class Numbers
{
    private static int Count => Count + 1;

    public static int Largest(int[] numbers) => Count;
}
