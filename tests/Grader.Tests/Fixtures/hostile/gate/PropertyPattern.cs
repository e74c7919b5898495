// verdict: rejected; names: System.Type.Assembly
public static class Numbers
{
    public static bool Of(object value) => value.GetType() is { Assembly.FullName: var name } && name is not null; // here
}
