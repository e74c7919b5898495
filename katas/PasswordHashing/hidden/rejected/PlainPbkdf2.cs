// rejected-by: tests: Zero_characters_count_like_any_other
// Leaves everything to PBKDF2, whose HMAC fills short keys up with zeros.

using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Katas.PasswordHashing;

public sealed class PasswordHasher(int workFactor = 12)
{
    private readonly int _workFactor = workFactor is >= 4 and <= 31
        ? workFactor
        : throw new ArgumentOutOfRangeException(nameof(workFactor));

    public string Hash(string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        var salt = RandomNumberGenerator.GetBytes(18);
        return $"$pbkdf2${_workFactor:00}${Convert.ToBase64String(salt)}${Convert.ToBase64String(Derive(password, _workFactor, salt))}";
    }

    public bool Verify(string password, string hash)
    {
        ArgumentNullException.ThrowIfNull(password);
        ArgumentNullException.ThrowIfNull(hash);
        return TryRead(hash, out var factor, out var salt, out var digest)
            && CryptographicOperations.FixedTimeEquals(digest, Derive(password, factor, salt));
    }

    public bool NeedsRehash(string hash)
    {
        ArgumentNullException.ThrowIfNull(hash);
        return !TryRead(hash, out var factor, out _, out _) || factor < _workFactor;
    }

    private static byte[] Derive(string password, int factor, byte[] salt)
    {
        var key = new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(password);
        return Rfc2898DeriveBytes.Pbkdf2(key, salt, 128 << factor, HashAlgorithmName.SHA512, 48);
    }

    private static bool TryRead(string hash, out int factor, out byte[] salt, out byte[] digest)
    {
        (factor, salt, digest) = (0, [], []);
        if (hash.Split('$') is not ["", "pbkdf2", { Length: 2 } number, var salted, var digested]
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out factor)
            || factor is < 4 or > 31)
            return false;

        try
        {
            (salt, digest) = (Convert.FromBase64String(salted), Convert.FromBase64String(digested));
            return salted.Length == 24 && digested.Length == 64 && digest.Length == 48;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
