using System.Security.Cryptography;

public static class Envelope
{
    public static byte[] Encrypt(byte[] key, byte[] plain, byte[] context)
    {
        var nonce = new byte[AesGcm.NonceByteSizes.MaxSize];
        RandomNumberGenerator.Fill(nonce);
        var cipher = new byte[plain.Length];
        var tag = new byte[16];
        using var aes = new AesGcm(key, tag.Length);
        aes.Encrypt(nonce, plain, cipher, tag, context);
        return [.. nonce, .. tag, .. cipher];
    }

    public static byte[] Decrypt(byte[] key, byte[] sealedBytes, byte[] context)
    {
        var plain = new byte[sealedBytes.Length - 28];
        using var aes = new AesGcm(key, 16);
        try
        {
            aes.Decrypt(sealedBytes.AsSpan(0, 12), sealedBytes.AsSpan(28), sealedBytes.AsSpan(12, 16), plain, context);
        }
        catch (AuthenticationTagMismatchException e)
        {
            throw new InvalidOperationException("It was tampered with.", e);
        }

        CryptographicOperations.ZeroMemory(key);
        return plain;
    }

    public static byte[] Cbc(byte[] key, byte[] plain)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        aes.Mode = CipherMode.CBC;
        aes.GenerateIV();
        using var output = new MemoryStream();
        using (var stream = new CryptoStream(output, aes.CreateEncryptor(), CryptoStreamMode.Write))
            stream.Write(plain);
        return output.ToArray();
    }

    public static byte[] Derive(byte[] master, byte[] info) => HKDF.DeriveKey(HashAlgorithmName.SHA256, master, 32, info: info);
}
