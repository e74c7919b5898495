// verdict: rejected; names: System.Runtime.InteropServices.MemoryMarshal.AsMemory
using System.Runtime.InteropServices;

public static class Numbers
{
    public static void Spoil(string text) => MemoryMarshal.AsMemory(text.AsMemory()).Span[0] = 'x'; // here
}
