// rejected-by: contract
// Takes the default of many libraries, which is as old as they are.

using System.Globalization;
using System.Text.RegularExpressions;
using Bcrypt = BCrypt.Net.BCrypt;

namespace Katas.PasswordHashing;

public sealed partial class PasswordHasher(int workFactor = 10)
{
    private readonly int _workFactor = workFactor is >= 4 and <= 31
        ? workFactor
        : throw new ArgumentOutOfRangeException(nameof(workFactor));

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
