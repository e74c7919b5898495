// verdict: rejected; names: System.IO.Directory
using static System.IO.Directory; // here

public static class Numbers
{
    public static string[] All() => GetFiles("/"); // here
}
