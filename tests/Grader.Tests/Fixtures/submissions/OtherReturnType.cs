// verdict: contract-broken
// The method returns something else.

namespace Katas.LargestNumber;

public static class Numbers
{
    public static long Largest(int[] numbers) => 1;
}
