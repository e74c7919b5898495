namespace Katas.Jwt;

/// <summary>A secret that signs tokens, and its name.</summary>
/// <param name="Id">What the header's <c>kid</c> says; compared ordinally.</param>
/// <param name="Secret">At least 32 bytes, which nobody changes.</param>
public sealed record SigningKey(string Id, byte[] Secret);

/// <summary>What a token says. Moments are whole seconds since the Unix epoch, from 0 to 2^53 - 1.</summary>
/// <param name="Subject">The <c>sub</c> claim: who the token is about.</param>
/// <param name="Audience">The <c>aud</c> claim: whom the token is for. In a verified token, the verifier's own audience.</param>
/// <param name="Expires">The <c>exp</c> claim: the first moment at which the token is no longer valid.</param>
/// <param name="NotBefore">The <c>nbf</c> claim: the first moment at which the token is valid; null where it says nothing.</param>
public sealed record TokenClaims(string Subject, string Audience, long Expires, long? NotBefore = null);

/// <summary>Why a token is refused; where several reasons apply, the first one of this list.</summary>
public enum TokenError
{
    /// <summary>It is not refused.</summary>
    None,

    /// <summary>Not three parts in base64url, or a header that is no JSON object as it has to be.</summary>
    Malformed,

    /// <summary>The header's <c>alg</c> is anything but HS256.</summary>
    WrongAlgorithm,

    /// <summary>The header's <c>kid</c> names no key of ours.</summary>
    UnknownKey,

    /// <summary>The third part is not the MAC of the first two.</summary>
    BadSignature,

    /// <summary>The payload is no JSON object with the claims that it has to have.</summary>
    BadClaims,

    /// <summary>The token is valid later.</summary>
    NotYetValid,

    /// <summary>The token was valid earlier.</summary>
    Expired,

    /// <summary>The token is for somebody else.</summary>
    WrongAudience,
}

/// <summary>What a verification found.</summary>
/// <param name="Error">Why the token is refused, or <see cref="TokenError.None"/>.</param>
/// <param name="Claims">What the token says; null when it is refused.</param>
public sealed record Verification(TokenError Error, TokenClaims? Claims);
