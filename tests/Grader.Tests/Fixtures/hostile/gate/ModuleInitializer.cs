// verdict: rejected; names: System.Runtime.CompilerServices.ModuleInitializerAttribute
using System.Runtime.CompilerServices;

public static class Numbers
{
    [ModuleInitializer] // here
    public static void First() => Console.WriteLine();
}
