// verdict: rejected; names: System.Runtime.CompilerServices.Unsafe.As
using System.Runtime.CompilerServices;

public static class Numbers
{
    public static string Text(object value) => Unsafe.As<string>(value); // here
}
