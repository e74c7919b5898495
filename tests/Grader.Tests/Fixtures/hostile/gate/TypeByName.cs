// verdict: rejected; names: System.Type.GetType
public static class Numbers
{
    public static object? Find() => Type.GetType("System.IO.File"); // here
}
