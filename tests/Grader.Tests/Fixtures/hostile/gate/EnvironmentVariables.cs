// verdict: rejected; names: System.Environment.GetEnvironmentVariable
public static class Numbers
{
    public static string? Home() => Environment.GetEnvironmentVariable("HOME"); // here
}
