namespace Katas.Jwt.Tests;

public class ClaimsHiddenTests
{
    private const long Tick = 1, Second = TimeSpan.TicksPerSecond, Last = (1L << 53) - 1;

    private readonly ManualTime _time = Forge.Clock();

    /// <summary>Skews in ticks: none, whole seconds, parts of a second, the longest one.</summary>
    public static TheoryData<long> Skews => [0, 30 * Second, Second / 2, 1, 90 * Second + 1, 3_600 * Second];

    [Theory]
    [MemberData(nameof(Skews))]
    public void A_token_expires_when_the_skew_after_its_last_moment_is_over(long skew)
    {
        var expires = DateTimeOffset.FromUnixTimeSeconds(Forge.Claims.Expires).AddTicks(skew);

        foreach (var (moment, error) in new[]
        {
            (expires.AddTicks(-Second), TokenError.None),
            (expires.AddTicks(-Tick), TokenError.None),
            (expires, TokenError.Expired),
            (expires.AddTicks(Tick), TokenError.Expired),
            (expires.AddTicks(Second - 1), TokenError.Expired),
            (expires.AddYears(10), TokenError.Expired),
        })
            Check(Forge.Payload, skew, moment, error);
    }

    [Theory]
    [MemberData(nameof(Skews))]
    public void A_token_is_valid_from_the_skew_before_its_first_moment(long skew)
    {
        const string payload = """{"sub":"ann","aud":"shop","exp":1800009000,"nbf":1800000050}""";
        var first = DateTimeOffset.FromUnixTimeSeconds(1_800_000_050).AddTicks(-skew);

        foreach (var (moment, error) in new[]
        {
            (first.AddYears(-10), TokenError.NotYetValid),
            (first.AddTicks(-Second), TokenError.NotYetValid),
            (first.AddTicks(-Tick), TokenError.NotYetValid),
            (first, TokenError.None),
            (first.AddTicks(Tick), TokenError.None),
        })
            Check(payload, skew, moment, error);
    }

    [Fact]
    public void A_token_that_expires_before_it_begins_is_never_valid_without_skew()
    {
        foreach (var (now, error) in new[] { (90, TokenError.NotYetValid), (100, TokenError.NotYetValid), (110, TokenError.NotYetValid), (119, TokenError.NotYetValid), (120, TokenError.Expired) })
            Check("""{"sub":"ann","aud":"shop","exp":100,"nbf":120}""", skew: 0, DateTimeOffset.FromUnixTimeSeconds(now), error);
    }

    [Theory]
    [InlineData(253_402_300_799)]    // the last second of the year 9999
    [InlineData(253_402_300_800)]
    [InlineData(Last - 1)]
    [InlineData(Last)]
    public void A_moment_may_be_later_than_any_date(long moment)
    {
        Forge.ShouldSay(Forge.Token(payload: $$"""{"sub":"ann","aud":"shop","exp":{{moment}}}"""), Forge.Claims with { Expires = moment }, "it expires in a distant future");
        Forge.ShouldBeRefused(Forge.Token(payload: $$"""{"sub":"ann","aud":"shop","exp":{{moment}},"nbf":{{moment}}}"""), TokenError.NotYetValid, "it begins in a distant future");
    }

    [Fact]
    public void A_moment_may_be_the_epoch()
    {
        Forge.ShouldBeRefused(Forge.Token(payload: """{"sub":"ann","aud":"shop","exp":0}"""), TokenError.Expired, "it expired in 1970");
        Forge.ShouldSay(Forge.Token(payload: """{"sub":"ann","aud":"shop","exp":1800000600,"nbf":0}"""), Forge.Claims with { NotBefore = 0 }, "it began in 1970");
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("9007199254740992")]
    [InlineData("9223372036854775807")]
    [InlineData("9223372036854775808")]
    [InlineData("99999999999999999999999")]
    [InlineData("1800000600.5")]
    [InlineData("1.8e9")]
    [InlineData("1800000600.0")]
    [InlineData("18000006000e-1")]
    [InlineData("1e400")]
    [InlineData("\"1800000600\"")]
    [InlineData("\"\"")]
    [InlineData("true")]
    [InlineData("[1800000600]")]
    [InlineData("{}")]
    [InlineData("\"2027-01-15T08:10:00Z\"")]
    public void A_moment_is_a_whole_number_within_the_range(string moment)
    {
        BadClaims($$"""{"sub":"ann","aud":"shop","exp":{{moment}}}""");
        BadClaims($$"""{"sub":"ann","aud":"shop","exp":1800000600,"nbf":{{moment}}}""");
    }

    [Theory]
    [InlineData("""{"sub":"ann","aud":"shop"}""")]
    [InlineData("""{"sub":"ann","aud":"shop","exp":null}""")]
    [InlineData("""{"sub":"ann","aud":"shop","Exp":1800000600}""")]
    [InlineData("""{"sub":"ann","aud":"shop","nested":{"exp":1800000600}}""")]
    public void A_token_that_never_expires_is_refused(string payload) => BadClaims(payload);

    [Theory]
    [InlineData("""{"aud":"shop","exp":1800000600}""")]
    [InlineData("""{"sub":null,"aud":"shop","exp":1800000600}""")]
    [InlineData("""{"sub":1,"aud":"shop","exp":1800000600}""")]
    [InlineData("""{"sub":["ann"],"aud":"shop","exp":1800000600}""")]
    [InlineData("""{"SUB":"ann","aud":"shop","exp":1800000600}""")]
    [InlineData("""{"sub":"ann","exp":1800000600}""")]
    [InlineData("""{"sub":"ann","aud":null,"exp":1800000600}""")]
    [InlineData("""{"sub":"ann","aud":1,"exp":1800000600}""")]
    [InlineData("""{"sub":"ann","aud":{"shop":"shop"},"exp":1800000600}""")]
    [InlineData("""{"sub":"ann","aud":["shop",1],"exp":1800000600}""")]
    [InlineData("""{"sub":"ann","aud":["shop",["shop"]],"exp":1800000600}""")]
    [InlineData("""{"sub":"ann","Aud":"shop","exp":1800000600}""")]
    public void Subject_and_audience_have_to_be_there(string payload) => BadClaims(payload);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"ann\"")]
    [InlineData("""[{"sub":"ann","aud":"shop","exp":1800000600}]""")]
    [InlineData("""{"sub":"ann","aud":"shop","exp":1800000600""")]
    [InlineData("""{"sub":"ann","aud":"shop","exp":1800000600,}""")]
    [InlineData("""{"sub":"ann","aud":"shop","exp":1800000600}{}""")]
    [InlineData("""{"sub":"ann","aud":"shop","exp":01800000600}""")]
    public void A_payload_that_is_no_JSON_object_is_refused_after_its_signature(string payload) => BadClaims(payload);

    [Theory]
    [InlineData("""{"sub":"ann","sub":"bob","aud":"shop","exp":1800000600}""")]
    [InlineData("""{"sub":"ann","aud":"shop","exp":1800000600,"exp":1800000600}""")]
    [InlineData("""{"sub":"ann","aud":"shop","exp":1,"\u0065xp":1800000600}""")]
    [InlineData("""{"sub":"ann","aud":"bank","aud":"shop","exp":1800000600}""")]
    [InlineData("""{"sub":"ann","aud":"shop","nbf":1,"nbf":2,"exp":1800000600}""")]
    [InlineData("""{"sub":"ann","aud":"shop","nbf":null,"nbf":2,"exp":1800000600}""")]
    [InlineData("""{"sub":"ann","aud":"shop","exp":1800000600,"exp":null}""")]
    public void A_payload_that_names_a_member_twice_is_refused(string payload) => BadClaims(payload);

    [Theory]
    [InlineData("""{"sub":"ann","aud":"shop","exp":1800000600,"nbf":null}""")]
    [InlineData("""{"sub":"ann","aud":"shop","exp":1800000600,"Nbf":1900000000,"EXP":1}""")]
    [InlineData("""{"sub":"ann","aud":"shop","exp":1800000600,"iat":9,"jti":"x","iss":null,"roles":["admin",{"exp":1}]}""")]
    [InlineData("""{"sub":"ann","aud":["shop"],"exp":1800000600}""")]
    [InlineData("""{"sub":"ann","aud":["bank","shop"],"exp":1800000600}""")]
    [InlineData("""{"sub":"ann","aud":["shop","bank","shop"],"exp":1800000600}""")]
    public void A_token_may_be_for_several_and_say_more_than_is_asked(string payload) =>
        Forge.ShouldSay(Forge.Token(payload: payload), Forge.Claims, $"the payload is {payload}");

    [Theory]
    [InlineData("\"bank\"")]
    [InlineData("\"Shop\"")]
    [InlineData("\"sho\"")]
    [InlineData("\"shop2\"")]
    [InlineData("\"shop.example\"")]
    [InlineData("\"my shop\"")]
    [InlineData("\" shop\"")]
    [InlineData("\"shop,bank\"")]
    [InlineData("\"ｓｈｏｐ\"")]
    [InlineData("\"\"")]
    [InlineData("[]")]
    [InlineData("""["bank","shops","SHOP"]""")]
    public void A_token_for_others_is_refused(string audience) =>
        Forge.ShouldBeRefused(Forge.Token(payload: $$"""{"sub":"ann","aud":{{audience}},"exp":1800000600}"""), TokenError.WrongAudience, $"we are 'shop', and its audience is {audience}");

    [Fact]
    public void Of_several_reasons_the_first_of_the_list_is_told()
    {
        const string late = """{"sub":"ann","aud":"bank","exp":1}""", early = """{"sub":"ann","aud":"bank","exp":1800000600,"nbf":1800000500}""";
        const string none = """{"alg":"none","kid":"?"}""", unknown = """{"alg":"HS256","kid":"?"}""";

        Forge.ShouldBeRefused(Forge.Token(payload: late), TokenError.Expired, "it is expired and for others");
        Forge.ShouldBeRefused(Forge.Token(payload: early), TokenError.NotYetValid, "it is not yet valid and for others");
        Forge.ShouldBeRefused(Forge.Token(none, late), TokenError.WrongAlgorithm, "its algorithm is none and its key unknown");
        Forge.ShouldBeRefused(Forge.Token(unknown, late, Forge.Old), TokenError.UnknownKey, "its key is unknown, its MAC another one's, and it is expired");
        Forge.ShouldBeRefused(Forge.Token(none, late) + "=", TokenError.Malformed, "its last part has padding and its algorithm is none");
        Forge.ShouldBeRefused(Forge.Token(payload: """{"aud":"bank","exp":1}"""), TokenError.BadClaims, "it has no subject, is expired and for others");
    }

    private static void BadClaims(string payload) => Forge.ShouldBeRefused(Forge.Token(payload: payload), TokenError.BadClaims, $"the payload is {payload}");

    private void Check(string payload, long skew, DateTimeOffset moment, TokenError expected)
    {
        _time.Now = moment;
        new JsonWebTokens([Forge.New], "shop", new TimeSpan(skew), _time).Verify(Forge.Token(payload: payload)).Error
            .Should().Be(expected, "at {0:O}, with a skew of {1} ticks, the payload is {2}", moment, skew, payload);
    }
}
