// verdict: rejected; names: System.IO.FileAccess
public static class Numbers
{
    public static int Zero() => (int)default(FileAccess); // here
}
