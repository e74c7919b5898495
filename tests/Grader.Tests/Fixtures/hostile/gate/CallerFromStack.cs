// verdict: rejected; names: System.Diagnostics.StackTrace
public static class Numbers
{
    public static int Depth() => new System.Diagnostics.StackTrace().FrameCount; // here
}
