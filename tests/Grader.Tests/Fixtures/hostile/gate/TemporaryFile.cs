// verdict: rejected; names: System.IO.Path.GetTempFileName
public static class Numbers
{
    public static string Make() => Path.GetTempFileName(); // here
}
