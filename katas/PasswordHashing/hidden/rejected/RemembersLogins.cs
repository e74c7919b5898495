// rejected-by: tests: Verifying_the_right_password_costs_at_least_a_quarter_of_bcrypt
// Remembers who has logged in, because logging in is slow.

using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Bcrypt = BCrypt.Net.BCrypt;

namespace Katas.PasswordHashing;

public sealed partial class PasswordHasher(int workFactor = 12)
{
    private readonly int _workFactor = workFactor is >= 4 and <= 31
        ? workFactor
        : throw new ArgumentOutOfRangeException(nameof(workFactor));
    private readonly ConcurrentDictionary<(string, string), bool> _known = new();

    public string Hash(string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        return Bcrypt.EnhancedHashPassword(password, _workFactor);
    }

    public bool Verify(string password, string hash)
    {
        ArgumentNullException.ThrowIfNull(password);
        ArgumentNullException.ThrowIfNull(hash);
        return _known.GetOrAdd((password, hash), static known =>
            Format().IsMatch(known.Item2) && Bcrypt.EnhancedVerify(known.Item1, known.Item2));
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
