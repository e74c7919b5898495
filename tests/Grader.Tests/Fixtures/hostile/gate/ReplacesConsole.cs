// verdict: rejected; names: System.Console.SetOut
public static class Numbers
{
    public static void Quiet() => Console.SetOut(TextWriter.Null); // here
}
