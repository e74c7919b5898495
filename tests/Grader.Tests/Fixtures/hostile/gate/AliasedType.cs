// verdict: rejected; names: System.IO.File
using Data = System.IO.File; // here

public static class Numbers
{
    public static string Read() => Data.ReadAllText("answers.txt"); // here
}
