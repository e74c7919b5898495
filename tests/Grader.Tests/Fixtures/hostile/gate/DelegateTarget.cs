// verdict: rejected; names: System.Delegate.Target
public static class Numbers
{
    public static object? Owner(Func<int> function) => function.Target; // here
}
