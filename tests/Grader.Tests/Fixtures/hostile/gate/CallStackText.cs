// verdict: rejected; names: System.Environment.StackTrace
public static class Numbers
{
    public static string Who() => Environment.StackTrace; // here
}
