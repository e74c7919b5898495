namespace Katas.Jwt;

/// <summary>
/// Signs JSON Web Tokens with HMAC-SHA-256 (<c>HS256</c>) and verifies them. One instance is used by any number of threads
/// at the same time.
/// </summary>
/// <param name="keys">The first one signs, all of them verify. Neither the list nor a secret changes afterwards.</param>
/// <param name="audience">Whom a token has to be for; compared ordinally.</param>
/// <param name="clockSkew">By how much the issuer's clock may differ from ours, from zero to one hour.</param>
/// <param name="time">The clock; only <see cref="TimeProvider.GetUtcNow"/> is asked.</param>
/// <exception cref="ArgumentNullException">An argument is null.</exception>
/// <exception cref="ArgumentException">
/// <paramref name="keys"/> is empty, holds an id twice, or holds a secret of less than 32 bytes.
/// </exception>
/// <exception cref="ArgumentOutOfRangeException"><paramref name="clockSkew"/> is negative or more than one hour.</exception>
public sealed class JsonWebTokens(IReadOnlyList<SigningKey> keys, string audience, TimeSpan clockSkew, TimeProvider time)
{
    /// <summary>Makes a token that says these claims, signed with the first key.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="claims"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A moment in <paramref name="claims"/> is not from 0 to 2^53 - 1.</exception>
    public string Sign(TokenClaims claims) => throw new NotImplementedException();

    /// <summary>Says whether a token is to be believed now, and what it says. Never throws, but for null.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="token"/> is null.</exception>
    public Verification Verify(string token) => throw new NotImplementedException();
}
