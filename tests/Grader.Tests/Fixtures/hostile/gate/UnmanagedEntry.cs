// verdict: rejected; names: System.Runtime.InteropServices.UnmanagedCallersOnlyAttribute
using System.Runtime.InteropServices;

public static class Numbers
{
    [UnmanagedCallersOnly] // here
    public static int Entry() => 1;
}
