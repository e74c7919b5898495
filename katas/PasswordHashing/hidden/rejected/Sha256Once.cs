// rejected-by: tests: Two_hashes_of_one_password_differ
// SHA-256 cannot be reversed, so it is enough.

using System.Security.Cryptography;
using System.Text;

namespace Katas.PasswordHashing;

public sealed class PasswordHasher
{
    public PasswordHasher(int workFactor = 12)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workFactor, 4);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(workFactor, 31);
    }

    public string Hash(string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(password)));
    }

    public bool Verify(string password, string hash)
    {
        ArgumentNullException.ThrowIfNull(hash);
        return Hash(password) == hash;
    }

    public bool NeedsRehash(string hash)
    {
        ArgumentNullException.ThrowIfNull(hash);
        return hash.Length != 64;
    }
}
