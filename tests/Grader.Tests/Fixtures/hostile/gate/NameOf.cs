// verdict: rejected; names: System.Reflection.Assembly
using System.Reflection;

public static class Numbers
{
    public static string Word() => nameof(Assembly.Load); // here
}
