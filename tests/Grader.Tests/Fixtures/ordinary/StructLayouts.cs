using System.Runtime.InteropServices;

[StructLayout(LayoutKind.Sequential, Pack = 1)]
public struct Header
{
    public byte Kind;
    public int Length;
}

[StructLayout(LayoutKind.Auto)]
public readonly struct Pair(int a, long b)
{
    public readonly int A = a;
    public readonly long B = b;
}
