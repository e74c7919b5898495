// rejected-by: tests: A_work_factor_outside_4_to_31_is_refused
// Leaves the limits to the library, which checks when the first user signs up.

using System.Globalization;
using System.Text.RegularExpressions;
using Bcrypt = BCrypt.Net.BCrypt;

namespace Katas.PasswordHashing;

public sealed partial class PasswordHasher(int workFactor = 12)
{
    private readonly int _workFactor = workFactor;

    public string Hash(string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        return Bcrypt.EnhancedHashPassword(password, _workFactor);
    }

    public bool Verify(string password, string hash)
    {
        ArgumentNullException.ThrowIfNull(password);
        ArgumentNullException.ThrowIfNull(hash);
        return Format().IsMatch(hash) && Bcrypt.EnhancedVerify(password, hash);
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
