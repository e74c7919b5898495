// verdict: contract-broken
// The method has another name.

namespace Katas.LargestNumber;

public static class Numbers
{
    public static int Maximum(int[] numbers) => 9;
}
