// verdict: rejected; names: Overlap
// Only what was emitted tells; nothing stands in the source by its name.
using System.Runtime.InteropServices;

[StructLayout((LayoutKind)2, Size = 16)]
public struct Overlap;
