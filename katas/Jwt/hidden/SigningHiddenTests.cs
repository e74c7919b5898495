using System.Text;
using System.Text.Json;

namespace Katas.Jwt.Tests;

public class SigningHiddenTests
{
    private readonly JsonWebTokens _tokens = Forge.Tokens();

    public static TheoryData<string, string, long, long?> Texts => new()
    {
        { "ann", "shop", Forge.Now + 600, null },
        { "", "", 0, 0 },
        { "a \"quoted\" name", "back\\slash", 1, 1 },
        { "line\nbreak\t\0", "</script>&<b>'", Forge.Now, Forge.Now - 1 },
        { "Zoë", "日本 \U0001F511", (1L << 53) - 1, (1L << 53) - 1 },
        { "\",\"exp\":9007199254740991,\"x\":\"", "shop", Forge.Now, null },
        { "???>>>~~~", "üüü", Forge.Now, null },    // '+' and '/' in standard Base64
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_token_says_what_it_was_made_of(string subject, string audience, long expires, long? notBefore)
    {
        var token = _tokens.Sign(new TokenClaims(subject, audience, expires, notBefore));

        var payload = Json(token, part: 1);
        payload.GetProperty("sub").GetString().Should().Be(subject);
        payload.GetProperty("aud").GetString().Should().Be(audience);
        payload.GetProperty("exp").GetRawText().Should().Be($"{expires}");
        if (notBefore is not null)
            payload.GetProperty("nbf").GetRawText().Should().Be($"{notBefore}");
        else
            payload.TryGetProperty("nbf", out _).Should().BeFalse("the claims have no NotBefore, and the token was {0}", Show.Text(token));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_header_names_the_algorithm_and_the_first_key(string subject, string audience, long expires, long? notBefore)
    {
        var header = Json(_tokens.Sign(new TokenClaims(subject, audience, expires, notBefore)), part: 0);

        header.GetProperty("alg").GetString().Should().Be("HS256");
        header.GetProperty("kid").GetString().Should().Be("new", "the first key signs");
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_signature_is_the_MAC_of_the_first_two_parts_in_base64url(string subject, string audience, long expires, long? notBefore)
    {
        var token = _tokens.Sign(new TokenClaims(subject, audience, expires, notBefore));

        token.Should().MatchRegex("^[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+$", "base64url has no padding");
        token.Should().Be(Forge.Signed(token[..token.LastIndexOf('.')]), "that is what the key 'new' makes of the first two parts");
    }

    [Fact]
    public void A_verified_token_says_the_same_claims()
    {
        foreach (var claims in new[] { Forge.Claims, Forge.Claims with { NotBefore = 0 }, new TokenClaims("日本 \"x\"", "shop", Forge.Now + 1, Forge.Now) })
            Forge.ShouldSay(_tokens.Sign(claims), claims, "that is what was signed");
    }

    [Fact]
    public void A_token_may_be_made_for_another_audience()
    {
        var token = _tokens.Sign(Forge.Claims with { Audience = "bank" });

        new JsonWebTokens([Forge.New], "bank", Forge.Skew, Forge.Clock()).Verify(token)
            .Should().Be(new Verification(TokenError.None, Forge.Claims with { Audience = "bank" }));
    }

    [Fact]
    public void A_name_of_a_key_may_need_escapes()
    {
        var odd = new SigningKey("a \"key\"\\", Forge.Secret(3, length: 100));
        var tokens = new JsonWebTokens([odd], "shop", Forge.Skew, Forge.Clock());

        tokens.Verify(tokens.Sign(Forge.Claims)).Should().Be(new Verification(TokenError.None, Forge.Claims));
    }

    [Theory]
    [InlineData(-1, null)]
    [InlineData(1L << 53, null)]
    [InlineData(long.MaxValue, null)]
    [InlineData(1, -1L)]
    [InlineData(1, 1L << 53)]
    public void Moments_outside_of_the_range_are_an_error(long expires, long? notBefore) =>
        FluentActions.Invoking(() => _tokens.Sign(new TokenClaims("ann", "shop", expires, notBefore)))
            .Should().Throw<ArgumentOutOfRangeException>().WithParameterName("claims");

    [Fact]
    public void Missing_arguments_are_errors()
    {
        var clock = Forge.Clock();
        FluentActions.Invoking(() => _tokens.Sign(null!)).Should().Throw<ArgumentNullException>().WithParameterName("claims");
        FluentActions.Invoking(() => _tokens.Verify(null!)).Should().Throw<ArgumentNullException>().WithParameterName("token");
        FluentActions.Invoking(() => new JsonWebTokens(null!, "shop", Forge.Skew, clock)).Should().Throw<ArgumentNullException>().WithParameterName("keys");
        FluentActions.Invoking(() => new JsonWebTokens([Forge.New], null!, Forge.Skew, clock)).Should().Throw<ArgumentNullException>().WithParameterName("audience");
        FluentActions.Invoking(() => new JsonWebTokens([Forge.New], "shop", Forge.Skew, null!)).Should().Throw<ArgumentNullException>().WithParameterName("time");
    }

    [Fact]
    public void Weak_keys_and_doubtful_names_are_errors()
    {
        foreach (var keys in new SigningKey[][]
        {
            [],
            [new("new", [])],
            [new("new", Forge.Secret(1, length: 31))],
            [Forge.New, new("old", Forge.Secret(1, length: 31))],
            [Forge.New, Forge.Old, new("new", Forge.Secret(1))],
        })
        {
            FluentActions.Invoking(() => new JsonWebTokens(keys, "shop", Forge.Skew, Forge.Clock()))
                .Should().Throw<ArgumentException>("the keys are {0}", string.Join(", ", keys.Select(key => $"{key.Id} of {key.Secret.Length} bytes")))
                .WithParameterName("keys");
        }
    }

    [Fact]
    public void Names_of_keys_that_differ_in_case_are_two_names() =>
        new JsonWebTokens([new("K", Forge.Secret(1)), new("k", Forge.Secret(2))], "shop", Forge.Skew, Forge.Clock()).Should().NotBeNull();

    [Theory]
    [InlineData(-1)]
    [InlineData(36_000_000_001)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void A_clock_skew_is_from_zero_to_one_hour(long ticks) =>
        FluentActions.Invoking(() => new JsonWebTokens([Forge.New], "shop", new TimeSpan(ticks), Forge.Clock()))
            .Should().Throw<ArgumentOutOfRangeException>().WithParameterName("clockSkew");

    [Fact]
    public void Threads_may_sign_and_verify_at_the_same_time()
    {
        var wrong = 0;

        Together.Collide(threads: 8, collisions: 40, most: 600, thread =>
        {
            // Long enough that a thread is interrupted in the middle of a MAC many times over, also where only one processor is free.
            var claims = Forge.Claims with { Subject = new string((char)('a' + thread), 2_000) };
            return () =>
            {
                var token = _tokens.Sign(claims);
                if (token != Forge.Signed(token[..token.LastIndexOf('.')]) || _tokens.Verify(token) != new Verification(TokenError.None, claims))
                    Interlocked.Increment(ref wrong);
            };
        });

        wrong.Should().Be(0, "each of 8 threads signs and verifies tokens of its own");
    }

    private static JsonElement Json(string token, int part) => JsonElement.Parse(Encoding.UTF8.GetString(Forge.Decode(token.Split('.')[part])));
}
