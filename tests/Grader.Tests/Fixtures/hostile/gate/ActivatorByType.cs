// verdict: rejected; names: System.Activator.CreateInstance
public static class Numbers
{
    public static object? Make(object like) => Activator.CreateInstance(like.GetType()); // here
}
