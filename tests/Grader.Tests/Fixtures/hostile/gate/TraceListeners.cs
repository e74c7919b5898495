// verdict: rejected; names: System.Diagnostics.Trace.Listeners
public static class Numbers
{
    public static void Clear() => System.Diagnostics.Trace.Listeners.Clear(); // here
}
