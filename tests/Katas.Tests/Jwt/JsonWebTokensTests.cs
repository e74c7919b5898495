using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace Katas.Jwt.Tests;

public class JsonWebTokensTests
{
    private static readonly SigningKey Spring = new("spring", Encoding.ASCII.GetBytes("a secret for spring of 32 bytes!"));
    private static readonly SigningKey Autumn = new("autumn", Encoding.ASCII.GetBytes("a secret for autumn of 32 bytes!"));
    private static readonly TokenClaims Claims = new("ann", "shop", Expires: 1_800_000_600);

    private readonly FakeTimeProvider _time = new(DateTimeOffset.FromUnixTimeSeconds(1_800_000_000));

    [Fact]
    public void A_token_is_verified_by_who_has_its_key()
    {
        var token = Tokens(Spring).Sign(Claims);

        Tokens(Spring).Verify(token).Should().Be(new Verification(TokenError.None, Claims));
    }

    [Fact]
    public void A_token_is_header_payload_and_MAC()
    {
        var token = Tokens(Spring).Sign(Claims);

        var signed = token[..token.LastIndexOf('.')];
        signed.Split('.').Should().HaveCount(2);
        token.Should().Be($"{signed}.{Encode(HMACSHA256.HashData(Spring.Secret, Encoding.ASCII.GetBytes(signed)))}");
    }

    [Fact]
    public void The_key_is_found_by_its_name()
    {
        var token = Tokens(Spring).Sign(Claims);

        Tokens(Autumn, Spring).Verify(token).Error.Should().Be(TokenError.None);
        Tokens(Autumn).Verify(token).Error.Should().Be(TokenError.UnknownKey);
    }

    [Fact]
    public void A_changed_token_is_refused()
    {
        var parts = Tokens(Spring).Sign(Claims).Split('.');
        var payload = Encode("""{"sub":"bob","aud":"shop","exp":1800000600}"""u8.ToArray());

        Tokens(Spring).Verify($"{parts[0]}.{payload}.{parts[2]}").Should().Be(new Verification(TokenError.BadSignature, null));
    }

    [Fact]
    public void A_token_that_wants_no_signature_is_refused()
    {
        var header = Encode("""{"alg":"none","kid":"spring"}"""u8.ToArray());
        var payload = Encode("""{"sub":"ann","aud":"shop","exp":1800000600}"""u8.ToArray());

        Tokens(Spring).Verify($"{header}.{payload}.").Should().Be(new Verification(TokenError.WrongAlgorithm, null));
    }

    [Fact]
    public void A_token_expires_and_the_clocks_may_differ_a_little()
    {
        var token = Tokens(Spring).Sign(Claims);

        _time.Advance(TimeSpan.FromSeconds(629));
        Tokens(Spring).Verify(token).Error.Should().Be(TokenError.None);

        _time.Advance(TimeSpan.FromSeconds(1));
        Tokens(Spring).Verify(token).Error.Should().Be(TokenError.Expired);
    }

    [Fact]
    public void A_token_for_later_or_for_others_is_refused()
    {
        var tokens = Tokens(Spring);

        tokens.Verify(tokens.Sign(Claims with { NotBefore = 1_800_000_031 })).Error.Should().Be(TokenError.NotYetValid);
        tokens.Verify(tokens.Sign(Claims with { Audience = "bank" })).Error.Should().Be(TokenError.WrongAudience);
    }

    [Fact]
    public void Text_that_is_no_token_is_refused_and_no_exception()
    {
        foreach (var text in new[] { "", "a.b.c", "not a token", "..", "e30=.e30=.e30=" })
            Tokens(Spring).Verify(text).Error.Should().Be(TokenError.Malformed, "the token is {0}", Show.Text(text));
    }

    [Fact]
    public void Bad_arguments_are_errors()
    {
        FluentActions.Invoking(() => Tokens()).Should().Throw<ArgumentException>().WithParameterName("keys");
        FluentActions.Invoking(() => Tokens(Spring).Sign(null!)).Should().Throw<ArgumentNullException>().WithParameterName("claims");
        FluentActions.Invoking(() => Tokens(Spring).Verify(null!)).Should().Throw<ArgumentNullException>().WithParameterName("token");
    }

    private JsonWebTokens Tokens(params SigningKey[] keys) => new(keys, "shop", TimeSpan.FromSeconds(30), _time);

    private static string Encode(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
