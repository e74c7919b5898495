// verdict: rejected; names: System.Reflection.TargetInvocationException
public static class Numbers
{
    public static int Try(Func<int> function)
    {
        try
        {
            return function();
        }
        catch (System.Reflection.TargetInvocationException) // here
        {
            return 0;
        }
    }
}
