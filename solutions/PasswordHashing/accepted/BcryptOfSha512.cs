using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Bcrypt = BCrypt.Net.BCrypt;

namespace Katas.PasswordHashing;

/// <summary>
/// Plain bcrypt over a digest of the password's UTF-16 code units, so that unpaired surrogates need no exception. The
/// prefix keeps these hashes apart from those of plain bcrypt.
/// </summary>
public sealed class PasswordHasher
{
    private const string Prefix = "sha512-", Salts = "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private readonly int _workFactor;

    public PasswordHasher(int workFactor = 12)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workFactor, 4);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(workFactor, 31);
        _workFactor = workFactor;
    }

    public string Hash(string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        return Prefix + Bcrypt.HashPassword(Shortened(password), _workFactor);
    }

    public bool Verify(string password, string hash)
    {
        ArgumentNullException.ThrowIfNull(password);
        return FactorOf(hash) is not null && Bcrypt.Verify(Shortened(password), hash[Prefix.Length..]);
    }

    public bool NeedsRehash(string hash) => FactorOf(hash) is not { } factor || factor < _workFactor;

    /// <summary>51 bytes in 68 characters: below bcrypt's 72, and free of zero bytes.</summary>
    private static string Shortened(string password) =>
        Convert.ToBase64String(SHA512.HashData(MemoryMarshal.AsBytes(password.AsSpan())), 0, 51);

    private static int? FactorOf(string hash)
    {
        ArgumentNullException.ThrowIfNull(hash);
        return hash.Length == Prefix.Length + 60
            && hash.StartsWith(Prefix + "$2a$", StringComparison.Ordinal)
            && int.TryParse(hash.AsSpan(Prefix.Length + 4, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var factor)
            && factor is >= 4 and <= 31
            && hash[Prefix.Length + 6] == '$'
            && !hash.AsSpan(Prefix.Length + 7).ContainsAnyExcept(Salts)
                ? factor
                : null;
    }
}
