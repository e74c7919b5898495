// verdict: rejected; names: System.Environment.SpecialFolder
public static class Numbers
{
    public static object Folder() => Environment.SpecialFolder.Desktop; // here
}
