// verdict: rejected; names: System.Diagnostics.Process
using D = System.Diagnostics;

public static class Numbers
{
    public static void Run() => D.Process.Start("sh"); // here
}
