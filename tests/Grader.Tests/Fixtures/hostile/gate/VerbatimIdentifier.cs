// verdict: rejected; names: System.Environment.Exit
public static class Numbers
{
    public static void Stop() => @Environment.@Exit(0); // here
}
