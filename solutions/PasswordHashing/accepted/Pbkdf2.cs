using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Katas.PasswordHashing;

/// <summary>PBKDF2 from the base class library, in a format of its own: <c>$pbkdf2-512$04$salt$digest</c>.</summary>
public sealed class PasswordHasher(int workFactor = 12)
{
    private const string Prefix = "$pbkdf2-512$";
    private const int LowestFactor = 4, HighestFactor = 31;
    private const int IterationsAtFactor0 = 128; // about as costly as bcrypt

    // Whole groups of three bytes: their Base64 has neither padding nor unused bits.
    private const int SaltBytes = 18, DigestBytes = 48;

    private readonly int _workFactor = workFactor is >= LowestFactor and <= HighestFactor
        ? workFactor
        : throw new ArgumentOutOfRangeException(nameof(workFactor), workFactor, "The work factor must be from 4 to 31.");

    public string Hash(string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        return Write(password, _workFactor, RandomNumberGenerator.GetBytes(SaltBytes));
    }

    public bool Verify(string password, string hash)
    {
        ArgumentNullException.ThrowIfNull(password);
        ArgumentNullException.ThrowIfNull(hash);

        // Compares what was written, not what it decodes to, so only one spelling of a hash verifies.
        return TryRead(hash, out var factor, out var salt)
            && CryptographicOperations.FixedTimeEquals(
                MemoryMarshal.AsBytes(hash.AsSpan()), MemoryMarshal.AsBytes(Write(password, factor, salt).AsSpan()));
    }

    public bool NeedsRehash(string hash)
    {
        ArgumentNullException.ThrowIfNull(hash);
        return !TryRead(hash, out var factor, out _) || factor < _workFactor;
    }

    private static string Write(string password, int factor, byte[] salt)
    {
        // Hashed first, because HMAC fills a short key up with zeros: "a" and "a\0" would be one password.
        var key = SHA512.HashData(MemoryMarshal.AsBytes(password.AsSpan()));

        // In rounds, because the iterations of the highest factors do not fit into an int.
        var (iterations, rounds) = (IterationsAtFactor0 << Math.Min(factor, 20), 1 << Math.Max(factor - 20, 0));
        for (var round = 0; round < rounds; round++)
            key = Rfc2898DeriveBytes.Pbkdf2(key, salt, iterations, HashAlgorithmName.SHA512, DigestBytes);

        return string.Create(CultureInfo.InvariantCulture,
            $"{Prefix}{factor:00}${Convert.ToBase64String(salt)}${Convert.ToBase64String(key)}");
    }

    private static bool TryRead(string hash, out int factor, out byte[] salt)
    {
        const int saltLength = SaltBytes / 3 * 4, digestLength = DigestBytes / 3 * 4;

        (factor, salt) = (0, new byte[SaltBytes]);
        return hash.Split('$') is ["", _, { Length: 2 } number, { Length: saltLength } salted, { Length: digestLength } digest]
            && hash.StartsWith(Prefix, StringComparison.Ordinal)
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out factor)
            && factor is >= LowestFactor and <= HighestFactor
            && Convert.TryFromBase64String(salted, salt, out var salting) && salting == SaltBytes
            && Convert.TryFromBase64String(digest, new byte[DigestBytes], out var digested) && digested == DigestBytes;
    }
}
