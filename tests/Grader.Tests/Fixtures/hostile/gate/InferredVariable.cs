// verdict: rejected; names: System.Type.Assembly
public static class Numbers
{
    public static string Name()
    {
        var assembly = "x".GetType().Assembly; // here
        return assembly.ToString(); // here
    }
}
