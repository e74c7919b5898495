// verdict: rejected; names: System.Delegate.DynamicInvoke
public static class Numbers
{
    public static object? Call(Delegate function) => function.DynamicInvoke(); // here
}
