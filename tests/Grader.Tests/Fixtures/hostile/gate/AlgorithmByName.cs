// verdict: rejected; names: System.Security.Cryptography.SHA256.Create
using System.Security.Cryptography;

public static class Numbers
{
#pragma warning disable SYSLIB0045
    public static object? Make() => SHA256.Create("System.IO.MemoryStream"); // here
}
