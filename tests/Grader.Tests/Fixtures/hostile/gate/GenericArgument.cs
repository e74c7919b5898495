// verdict: rejected; names: System.IO.FileStream
public static class Numbers
{
    public static List<FileStream> Streams() => null!; // here
}
