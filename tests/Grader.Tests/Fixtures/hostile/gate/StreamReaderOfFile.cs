// verdict: rejected; names: System.IO.StreamReader
public static class Numbers
{
    public static string Read() => new StreamReader("answers.txt").ReadToEnd(); // here
}
