// verdict: rejected; names: System.Console.OpenStandardOutput
public static class Numbers
{
    public static void Forge() => Console.OpenStandardOutput().WriteByte(1); // here
}
