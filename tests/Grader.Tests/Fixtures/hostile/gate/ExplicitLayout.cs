// verdict: rejected; names: System.Runtime.InteropServices.LayoutKind.Explicit
using System.Runtime.InteropServices;

[StructLayout(LayoutKind.Explicit)] // here
public struct Overlap
{
    [FieldOffset(0)] public object Reference; // here
    [FieldOffset(0)] public string Text; // here
}
