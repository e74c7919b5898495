// verdict: rejected; names: System.Security.Cryptography.CryptoConfig
using System.Security.Cryptography;

public static class Numbers
{
    public static object? Make() => CryptoConfig.CreateFromName("System.IO.FileInfo, System.Private.CoreLib", "x"); // here
}
