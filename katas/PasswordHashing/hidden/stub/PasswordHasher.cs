namespace Katas.PasswordHashing;

/// <summary>Makes and checks hashes for storing passwords. One instance may be used by several threads at once.</summary>
/// <param name="workFactor">
/// How costly a guess is made, from 4 to 31; each step doubles the cost of <see cref="Hash"/> and of verifying its hashes.
/// </param>
/// <exception cref="ArgumentOutOfRangeException"><paramref name="workFactor"/> is less than 4 or greater than 31.</exception>
public sealed class PasswordHasher(int workFactor = 12)
{
    /// <summary>Hashes a password with a new random salt, at this hasher's work factor.</summary>
    /// <param name="password">Any string, also an empty or a very long one.</param>
    /// <returns>Up to 200 printable ASCII characters, holding all that verifying needs; the digest stands at the end.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="password"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="password"/> is not valid UTF-16; hashing it is allowed as well.</exception>
    public string Hash(string password) => throw new NotImplementedException();

    /// <summary>Tells whether <paramref name="hash"/> was made from this password, at the cost that the hash asks for.</summary>
    /// <param name="password">The password to check.</param>
    /// <param name="hash">What <see cref="Hash"/> of any hasher returned; every other string gives false.</param>
    /// <exception cref="ArgumentNullException"><paramref name="password"/> or <paramref name="hash"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="password"/> is not valid UTF-16; answering is allowed as well.</exception>
    public bool Verify(string password, string hash) => throw new NotImplementedException();

    /// <summary>Tells whether a hash should be replaced at its user's next login.</summary>
    /// <param name="hash">A stored hash.</param>
    /// <returns>True for a lower work factor than this hasher's, and for a string that is no hash of this format.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="hash"/> is null.</exception>
    public bool NeedsRehash(string hash) => throw new NotImplementedException();
}
