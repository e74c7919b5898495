// verdict: rejected; names: System.Runtime.Loader.AssemblyLoadContext
public sealed class Loader : System.Runtime.Loader.AssemblyLoadContext // here
{
}
