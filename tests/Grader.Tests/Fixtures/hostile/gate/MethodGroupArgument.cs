// verdict: rejected; names: System.IO.File.Delete
public static class Numbers
{
    public static void Clean(List<string> files) => files.ForEach(File.Delete); // here
}
