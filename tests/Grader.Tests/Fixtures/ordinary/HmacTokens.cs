using System.Security.Cryptography;
using System.Text;

public sealed class Signer(byte[] key)
{
    public string Sign(string payload)
    {
        var mac = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(payload));
        return $"{payload}.{Convert.ToHexStringLower(mac)}";
    }

    public bool Verify(string token)
    {
        var dot = token.LastIndexOf('.');
        if (dot < 0)
            return false;
        Span<byte> given = stackalloc byte[32];
        if (Convert.FromHexString(token.AsSpan(dot + 1), given, out _, out var written) != System.Buffers.OperationStatus.Done || written != 32)
            return false;
        using var hmac = new HMACSHA256(key);
        return CryptographicOperations.FixedTimeEquals(given, hmac.ComputeHash(Encoding.UTF8.GetBytes(token[..dot])));
    }
}
