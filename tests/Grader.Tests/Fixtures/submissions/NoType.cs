// verdict: contract-broken
// Nothing of what was asked for.

namespace Katas.LargestNumber;

internal static class Something
{
    public static int Largest(int[] numbers) => 9;
}
