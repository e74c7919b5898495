using System.Security.Cryptography;
using System.Text;

public static class Signatures
{
    public static bool RoundTrip(string text)
    {
        var data = Encoding.UTF8.GetBytes(text);
        using var rsa = RSA.Create(2048);
        var signature = rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return rsa.VerifyData(data, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1) && ecdsa.VerifyData(data, ecdsa.SignData(data, HashAlgorithmName.SHA256), HashAlgorithmName.SHA256);
    }

    public static string Checksum(Stream stream)
    {
        using var sha = SHA256.Create();
        using var incremental = IncrementalHash.CreateHash(HashAlgorithmName.SHA512);
        incremental.AppendData("abc"u8);
        return Convert.ToHexString(sha.ComputeHash(stream)) + Convert.ToHexString(MD5.HashData("x"u8)) + Convert.ToHexString(incremental.GetHashAndReset());
    }
}
