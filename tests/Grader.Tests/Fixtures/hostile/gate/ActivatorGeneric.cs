// verdict: rejected; names: System.Activator.CreateInstance
public static class Numbers
{
    public static T Make<T>() => Activator.CreateInstance<T>(); // here
}
