// verdict: rejected; names: System.Delegate.Method
public static class Numbers
{
    public static string Owner(Func<int> function) => function.Method.Name; // here
}
