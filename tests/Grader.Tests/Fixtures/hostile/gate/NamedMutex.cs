// verdict: rejected; names: System.Threading.Mutex
public static class Numbers
{
    public static Mutex Shared() => new(false, "Global\\grader"); // here
}
