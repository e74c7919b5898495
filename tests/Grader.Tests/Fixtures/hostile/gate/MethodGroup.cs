// verdict: rejected; names: System.Environment.FailFast
public static class Numbers
{
    public static void Stop()
    {
        Action<string> stop = Environment.FailFast; // here
        stop("over");
    }
}
