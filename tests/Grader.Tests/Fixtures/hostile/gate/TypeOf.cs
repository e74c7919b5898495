// verdict: rejected; names: System.Runtime.Loader.AssemblyLoadContext
public static class Numbers
{
    public static string Word() => typeof(System.Runtime.Loader.AssemblyLoadContext).Name; // here
}
