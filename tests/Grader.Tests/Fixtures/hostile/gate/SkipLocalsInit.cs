// verdict: rejected; names: System.Runtime.CompilerServices.SkipLocalsInitAttribute
namespace System.Runtime.CompilerServices
{
    public sealed class SkipLocalsInitAttribute2 : Attribute; // here
}

public static class Numbers
{
    public static string Word() => nameof(System.Runtime.CompilerServices.SkipLocalsInitAttribute); // here
}
