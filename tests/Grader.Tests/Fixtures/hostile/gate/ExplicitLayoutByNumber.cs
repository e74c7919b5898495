// verdict: rejected; names: System.Runtime.InteropServices.FieldOffsetAttribute
using System.Runtime.InteropServices;

[StructLayout((LayoutKind)2)]
public struct Overlap
{
    [FieldOffset(0)] public object Reference; // here
    [FieldOffset(0)] public string Text; // here
}
