// verdict: rejected; names: System.Runtime.InteropServices.GCHandle
using System.Runtime.InteropServices;

public static class Numbers
{
    public static object Pin(object value) => GCHandle.Alloc(value); // here
}
