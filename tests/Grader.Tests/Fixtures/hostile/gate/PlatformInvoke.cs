// verdict: rejected; names: extern
using System.Runtime.InteropServices;

public static class Numbers
{
    [DllImport("libc", EntryPoint = "exit")] // here, as an attribute
    public static extern void Stop(int code); // here
}
