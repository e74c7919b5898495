using System.Security.Cryptography;
using System.Text;

namespace Katas.Jwt.Tests;

public class AlgorithmHiddenTests
{
    private static readonly string[] Nones = ["none", "None", "NONE", "nOnE", " none", "none ", "none\\u0000", "", "null"];

    [Fact]
    public void A_token_without_a_signature_is_refused_however_none_is_spelt()
    {
        foreach (var none in Nones)
        {
            var unsigned = $"{Forge.Encode($$"""{"alg":"{{none}}","kid":"new"}""")}.{Forge.Encode(Forge.Payload)}";
            Forge.ShouldBeRefused($"{unsigned}.", TokenError.WrongAlgorithm, $"its algorithm is '{none}' and its signature is empty");
            Forge.ShouldBeRefused(unsigned, TokenError.Malformed, $"its algorithm is '{none}' and it has two parts");
        }
    }

    [Fact]
    public void None_is_refused_with_a_right_signature_too()
    {
        foreach (var none in Nones)
            Forge.ShouldBeRefused(Forge.Token($$"""{"alg":"{{none}}","kid":"new"}"""), TokenError.WrongAlgorithm, $"its algorithm is '{none}'");
    }

    [Theory]
    [InlineData("HS384")]
    [InlineData("HS512")]
    public void Other_MACs_with_the_same_secret_are_refused(string algorithm)
    {
        var parts = $"{Forge.Encode($$"""{"alg":"{{algorithm}}","kid":"new"}""")}.{Forge.Encode(Forge.Payload)}";
        var bytes = Encoding.ASCII.GetBytes(parts);
        var mac = algorithm == "HS384" ? HMACSHA384.HashData(Forge.New.Secret, bytes) : HMACSHA512.HashData(Forge.New.Secret, bytes);

        Forge.ShouldBeRefused($"{parts}.{Forge.Encode(mac)}", TokenError.WrongAlgorithm, $"it is signed with {algorithm}");
        Forge.ShouldBeRefused($"{parts}.{Forge.Encode(mac[..32])}", TokenError.WrongAlgorithm, $"it is signed with 32 bytes of {algorithm}");
    }

    [Theory]
    [InlineData("RS256")]
    [InlineData("ES256")]
    [InlineData("PS256")]
    [InlineData("EdDSA")]
    [InlineData("hs256")]
    [InlineData("Hs256")]
    [InlineData("HS256 ")]
    [InlineData(" HS256")]
    [InlineData("HS256\\u0000")]
    [InlineData("HS256K")]
    [InlineData("HS25")]
    [InlineData("HMACSHA256")]
    [InlineData("http://www.w3.org/2001/04/xmldsig-more#hmac-sha256")]
    public void Only_HS256_is_the_algorithm_although_the_MAC_is_right(string algorithm) =>
        Forge.ShouldBeRefused(Forge.Token($$"""{"alg":"{{algorithm}}","kid":"new"}"""), TokenError.WrongAlgorithm, $"its algorithm is '{algorithm}'");

    [Theory]
    [InlineData("""{"kid":"new"}""")]
    [InlineData("""{"alg":null,"kid":"new"}""")]
    [InlineData("""{"ALG":"HS256","kid":"new"}""")]
    [InlineData("""{"Alg":"HS256","kid":"new"}""")]
    [InlineData("""{"alg ":"HS256","kid":"new"}""")]
    public void A_header_without_an_algorithm_is_refused(string header) =>
        Forge.ShouldBeRefused(Forge.Token(header), TokenError.WrongAlgorithm, $"the header is {header}");

    [Theory]
    [InlineData("""{"alg":"HS256"}""")]
    [InlineData("""{"alg":"HS256","kid":null}""")]
    [InlineData("""{"alg":"HS256","kid":""}""")]
    [InlineData("""{"alg":"HS256","kid":"NEW"}""")]
    [InlineData("""{"alg":"HS256","kid":"new "}""")]
    [InlineData("""{"alg":"HS256","kid":"newer"}""")]
    [InlineData("""{"alg":"HS256","kid":"ne"}""")]
    [InlineData("""{"alg":"HS256","kid":"ｎｅｗ"}""")]
    [InlineData("""{"alg":"HS256","KID":"new"}""")]
    [InlineData("""{"alg":"HS256","kid":"../../dev/null"}""")]
    public void A_kid_that_names_no_key_is_refused_although_the_MAC_is_right(string header)
    {
        Forge.ShouldBeRefused(Forge.Token(header), TokenError.UnknownKey, $"the header is {header}");
        Forge.ShouldBeRefused(Forge.Token(header, key: Forge.Old), TokenError.UnknownKey, $"the header is {header}");
    }

    [Theory]
    [InlineData("""{"alg":1,"kid":"new"}""")]
    [InlineData("""{"alg":true,"kid":"new"}""")]
    [InlineData("""{"alg":["HS256"],"kid":"new"}""")]
    [InlineData("""{"alg":{"HS256":"HS256"},"kid":"new"}""")]
    [InlineData("""{"alg":"HS256","kid":0}""")]
    [InlineData("""{"alg":"HS256","kid":["new"]}""")]
    [InlineData("""{"alg":"HS256","kid":{}}""")]
    [InlineData("""{"alg":"HS256","kid":"\ud83d"}""")]
    [InlineData("""{"alg":"HS256\udd11","kid":"new"}""")]
    public void An_algorithm_or_a_kid_that_is_no_text_is_refused(string header) =>
        Forge.ShouldBeRefused(Forge.Token(header), $"the header is {header}");

    [Fact]
    public void A_header_that_is_not_UTF8_is_refused()
    {
        byte[] header = [.. """{"alg":"HS256","kid":"new"""u8, 0xFF, .. "\"}"u8];

        Forge.ShouldBeRefused(Forge.Signed($"{Forge.Encode(header)}.{Forge.Encode(Forge.Payload)}"), "its header holds the byte 0xFF");
    }

    [Fact]
    public void Every_key_verifies_what_it_signed()
    {
        Forge.ShouldSay(Forge.Token(), Forge.Claims, "the key 'new' signed it");
        Forge.ShouldSay(Forge.Token("""{"alg":"HS256","kid":"old"}""", key: Forge.Old), Forge.Claims, "the key 'old' signed it");
    }

    [Fact]
    public void A_key_verifies_nothing_that_another_one_signed()
    {
        Forge.ShouldBeRefused(Forge.Token(key: Forge.Old), TokenError.BadSignature, "its kid is 'new', and the key 'old' signed it");
        Forge.ShouldBeRefused(Forge.Token("""{"alg":"HS256","kid":"old"}"""), TokenError.BadSignature, "its kid is 'old', and the key 'new' signed it");
    }

    [Fact]
    public void Keys_come_and_go_while_tokens_live_on()
    {
        var (first, second, third) = (Forge.Old, Forge.New, new SigningKey("newest", Forge.Secret(11)));
        var token = With(first).Sign(Forge.Claims);

        With(second, first).Verify(token).Should().Be(new Verification(TokenError.None, Forge.Claims), "its key is the second one now");
        With(third, second, first).Verify(token).Should().Be(new Verification(TokenError.None, Forge.Claims), "its key is the last one now");
        With(third, second).Verify(token).Should().Be(new Verification(TokenError.UnknownKey, null), "its key has been taken away");
    }

    [Fact]
    public void A_secret_is_found_by_its_name_and_not_by_its_place()
    {
        var token = With(new SigningKey("a", Forge.Secret(1)), new SigningKey("b", Forge.Secret(2))).Sign(Forge.Claims);

        With(new SigningKey("b", Forge.Secret(1)), new SigningKey("c", Forge.Secret(2))).Verify(token).Error.Should().Be(TokenError.UnknownKey);
        With(new SigningKey("b", Forge.Secret(1)), new SigningKey("a", Forge.Secret(2))).Verify(token).Error.Should().Be(TokenError.BadSignature);
    }

    [Theory]
    [InlineData("typ", "\"anything\"")]
    [InlineData("cty", "\"JWT\"")]
    [InlineData("jku", "\"https://evil.example/keys\"")]
    [InlineData("jwk", """{"kty":"oct","kid":"new","k":"AAAA"}""")]
    [InlineData("x", """[1,{"y":[null,true,"z"]}]""")]
    [InlineData("ALG", "\"none\"")]
    public void Other_members_of_the_header_are_ignored(string name, string value) =>
        Forge.ShouldSay(Forge.Token($$"""{ "{{name}}" : {{value}}, "kid":"new","alg" : "HS256" }"""), Forge.Claims, $"'{name}' means nothing here");

    [Fact]
    public void A_key_that_comes_with_the_token_is_not_believed()
    {
        var mine = new SigningKey("new", Forge.Secret(99));
        var header = $$"""{"alg":"HS256","kid":"new","jwk":{"kty":"oct","kid":"new","k":"{{Forge.Encode(mine.Secret)}}" } }""";

        Forge.ShouldBeRefused(Forge.Token(header, key: mine), TokenError.BadSignature, "it is signed with the key in its own header");
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("""["exp"]""")]
    [InlineData("\"b64\"")]
    public void A_header_with_crit_is_malformed(string critical) =>
        Forge.ShouldBeRefused(Forge.Token($$"""{"alg":"HS256","kid":"new","crit":{{critical}}}"""), TokenError.Malformed, "no extension is understood");

    private static JsonWebTokens With(params SigningKey[] keys) => new(keys, "shop", Forge.Skew, Forge.Clock());
}
