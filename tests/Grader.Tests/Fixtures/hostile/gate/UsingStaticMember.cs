// verdict: rejected; names: System.Environment.Exit
using static System.Environment;

public static class Numbers
{
    public static void Stop() => Exit(0); // here
}
