using System.Globalization;
using System.Text.RegularExpressions;
using Bcrypt = BCrypt.Net.BCrypt;

namespace Katas.PasswordHashing;

public sealed partial class PasswordHasher(int workFactor = 12)
{
    private readonly int _workFactor = workFactor is >= 4 and <= 31
        ? workFactor
        : throw new ArgumentOutOfRangeException(nameof(workFactor), workFactor, "The work factor must be from 4 to 31.");

    public string Hash(string password)
    {
        ArgumentNullException.ThrowIfNull(password);

        // "Enhanced" hashes with SHA-384 first and gives bcrypt the 64 characters of its Base64: below the 72 bytes where
        // bcrypt stops reading, and without the zero bytes that mean something special to it.
        return Bcrypt.EnhancedHashPassword(password, _workFactor);
    }

    public bool Verify(string password, string hash)
    {
        ArgumentNullException.ThrowIfNull(password);
        ArgumentNullException.ThrowIfNull(hash);

        // Makes the whole string again and compares it in constant time, so only one spelling of a hash verifies.
        return Format().IsMatch(hash) && Bcrypt.EnhancedVerify(password, hash);
    }

    public bool NeedsRehash(string hash)
    {
        ArgumentNullException.ThrowIfNull(hash);

        return Format().Match(hash) is not { Success: true } match
            || int.Parse(match.Groups["factor"].ValueSpan, CultureInfo.InvariantCulture) < _workFactor;
    }

    /// <summary>Just what <see cref="Hash"/> writes: the library throws at most other strings.</summary>
    [GeneratedRegex(@"\A\$2a\$(?<factor>0[4-9]|[12][0-9]|3[01])\$[./A-Za-z0-9]{53}\z")]
    private static partial Regex Format();
}
