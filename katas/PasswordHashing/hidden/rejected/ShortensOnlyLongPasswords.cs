// rejected-by: tests: Zero_characters_count_like_any_other
// Hashes first only what is too long for bcrypt, and forgets that bcrypt repeats short keys with a zero in between.

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Bcrypt = BCrypt.Net.BCrypt;

namespace Katas.PasswordHashing;

public sealed partial class PasswordHasher(int workFactor = 12)
{
    private readonly int _workFactor = workFactor is >= 4 and <= 31
        ? workFactor
        : throw new ArgumentOutOfRangeException(nameof(workFactor));

    private static string Shortened(string password) =>
        new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(password) is { Length: > 71 } bytes
            ? Convert.ToBase64String(SHA384.HashData(bytes))
            : password;

    public string Hash(string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        return Bcrypt.HashPassword(Shortened(password), _workFactor);
    }

    public bool Verify(string password, string hash)
    {
        ArgumentNullException.ThrowIfNull(password);
        ArgumentNullException.ThrowIfNull(hash);
        return Format().IsMatch(hash) && Bcrypt.Verify(Shortened(password), hash);
    }

    public bool NeedsRehash(string hash)
    {
        ArgumentNullException.ThrowIfNull(hash);
        return Format().Match(hash) is not { Success: true } match
            || int.Parse(match.Groups["factor"].ValueSpan, CultureInfo.InvariantCulture) < _workFactor;
    }

    [GeneratedRegex(@"\A\$2a\$(?<factor>0[4-9]|[12][0-9]|3[01])\$[./A-Za-z0-9]{53}\z")]
    private static partial Regex Format();
}
