// verdict: rejected; names: extern
using System.Runtime.CompilerServices;

public static class Numbers
{
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_items")] // here, as an attribute
    private static extern ref int[] Items(List<int> list); // here

    public static int[] Of(List<int> list) => Items(list);
}
