// verdict: rejected; names: System.Numerics.Vector.LoadUnsafe
using System.Numerics;

public static class Numbers
{
    public static object Peek(int[] numbers) => Vector.LoadUnsafe(ref numbers[0], 1000); // here
}
