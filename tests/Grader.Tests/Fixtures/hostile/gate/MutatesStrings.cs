// verdict: rejected; names: System.Runtime.InteropServices.MemoryMarshal.GetReference
using System.Runtime.InteropServices;

public static class Numbers
{
    public static char First(string text) => MemoryMarshal.GetReference(text.AsSpan()); // here
}
