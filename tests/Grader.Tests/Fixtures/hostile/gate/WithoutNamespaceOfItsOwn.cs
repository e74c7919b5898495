// verdict: rejected; names: System.IO.FileInfo
namespace System.IO;

public static class Numbers
{
    public static long Size() => new FileInfo("x").Length; // here
}
