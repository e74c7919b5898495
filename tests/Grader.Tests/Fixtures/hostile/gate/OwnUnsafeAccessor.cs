// verdict: rejected; names: System.Runtime.CompilerServices.UnsafeAccessorAttribute
namespace System.Runtime.CompilerServices
{
    public sealed class UnsafeAccessorAttribute : Attribute; // here
}
