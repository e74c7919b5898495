// verdict: rejected; names: System.Runtime.Intrinsics.Vector128.StoreUnsafe
using System.Runtime.Intrinsics;

public static class Numbers
{
    public static void Poke(int[] numbers) => Vector128.StoreUnsafe(Vector128<int>.Zero, ref numbers[0], 1000); // here
}
