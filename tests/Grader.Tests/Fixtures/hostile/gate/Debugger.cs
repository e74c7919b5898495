// verdict: rejected; names: System.Diagnostics.Debugger.Break
public static class Numbers
{
    public static void Stop() => System.Diagnostics.Debugger.Break(); // here
}
