using System.Security.Cryptography;
using System.Text;

namespace Katas.Jwt.Tests;

/// <summary>Makes and takes apart tokens, good and bad ones, by nothing but MAC and Base64.</summary>
internal static class Forge
{
    /// <summary>What the clock of the tests says at first.</summary>
    public const long Now = 1_800_000_000;

    public const string Header = """{"alg":"HS256","typ":"JWT","kid":"new"}""";

    public const string Payload = """{"sub":"ann","aud":"shop","exp":1800000600}""";

    /// <summary>What <see cref="Payload"/> says.</summary>
    public static readonly TokenClaims Claims = new("ann", "shop", Now + 600);

    /// <summary>The key that signs, and the one before it, which still verifies.</summary>
    public static readonly SigningKey New = new("new", Secret(7)), Old = new("old", Secret(9));

    public static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    public static JsonWebTokens Tokens(ManualTime? time = null) => new([New, Old], "shop", Skew, time ?? Clock());

    public static ManualTime Clock() => new(DateTimeOffset.FromUnixTimeSeconds(Now));

    public static byte[] Secret(int seed, int length = 32)
    {
        var secret = new byte[length];
        new Random(seed).NextBytes(secret);
        return secret;
    }

    /// <summary>A token of these texts, signed as HS256 asks for; with the key "new" where none is given.</summary>
    public static string Token(string header = Header, string payload = Payload, SigningKey? key = null) =>
        Signed($"{Encode(header)}.{Encode(payload)}", key);

    /// <summary>The first two parts as they are, and their MAC.</summary>
    public static string Signed(string parts, SigningKey? key = null) =>
        $"{parts}.{Encode(HMACSHA256.HashData((key ?? New).Secret, Encoding.UTF8.GetBytes(parts)))}";

    public static string Encode(string text) => Encode(Encoding.UTF8.GetBytes(text));

    public static string Encode(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    public static byte[] Decode(string part) =>
        Convert.FromBase64String(part.Replace('-', '+').Replace('_', '/') + new string('=', (4 - part.Length % 4) % 4));

    /// <summary>Asserts that a token is refused for this reason, and that nothing is told of what it says.</summary>
    public static void ShouldBeRefused(string token, TokenError error, string why, ManualTime? time = null) =>
        Tokens(time).Verify(token).Should().Be(new Verification(error, Claims: null), "{0}; the token is {1}", why, Show.Text(token));

    /// <summary>Asserts that a token is refused, for whatever reason.</summary>
    public static void ShouldBeRefused(string token, string why)
    {
        var (error, claims) = Tokens().Verify(token);
        (error != TokenError.None && claims is null).Should().BeTrue(
            "{0}; the token is {1} and the answer was {2} with {3}", why, Show.Text(token), error, claims?.ToString() ?? "no claims");
    }

    public static void ShouldSay(string token, TokenClaims claims, string why, ManualTime? time = null) =>
        Tokens(time).Verify(token).Should().Be(new Verification(TokenError.None, claims), "{0}; the token is {1}", why, Show.Text(token));
}
