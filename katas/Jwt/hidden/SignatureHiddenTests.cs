using System.Security.Cryptography;
using System.Text;

namespace Katas.Jwt.Tests;

public class SignatureHiddenTests
{
    private static readonly string Good = Forge.Token();
    private static readonly string Parts = Good[..Good.LastIndexOf('.')];
    private static readonly byte[] Mac = Forge.Decode(Good[(Parts.Length + 1)..]);

    [Fact]
    public void A_MAC_with_any_bit_changed_is_refused()
    {
        for (var bit = 0; bit < 8 * Mac.Length; bit++)
        {
            byte[] changed = [.. Mac];
            changed[bit / 8] ^= (byte)(1 << bit % 8);
            Refused(changed, $"bit {bit} of its MAC is changed");
        }
    }

    [Fact]
    public void A_truncated_MAC_is_refused_down_to_an_empty_one()
    {
        for (var length = 0; length < Mac.Length; length++)
        {
            Refused(Mac[..length], $"only the first {length} bytes of its MAC are there");
            Refused(Mac[(Mac.Length - length)..], $"only the last {length} bytes of its MAC are there");
        }
    }

    [Fact]
    public void An_extended_MAC_is_refused()
    {
        Refused([.. Mac, 0], "a zero follows its MAC");
        Refused([0, .. Mac], "a zero precedes its MAC");
        Refused([.. Mac, .. Mac], "its MAC is there twice");
        Refused([.. Mac, .. new byte[1_000]], "a thousand zeros follow its MAC");
    }

    [Fact]
    public void Other_digests_are_no_MAC()
    {
        var bytes = Encoding.ASCII.GetBytes(Parts);
        Refused(new byte[32], "its MAC is all zeros");
        Refused(SHA256.HashData(bytes), "it is a digest without a key");
        Refused(HMACSHA256.HashData(Array.Empty<byte>(), bytes), "the key of its MAC is empty");
        Refused(SHA256.HashData([.. Forge.New.Secret, .. bytes]), "it is a digest of key and text, and no HMAC");
        Refused(HMACSHA256.HashData(Forge.New.Secret, Forge.Decode(Parts.Split('.')[1])), "the MAC leaves out the header");
        Refused(HMACSHA256.HashData(Forge.New.Secret, Encoding.ASCII.GetBytes(Parts.Split('.')[1])), "the MAC leaves out the header");
        Refused(HMACSHA256.HashData(Forge.New.Secret, Encoding.ASCII.GetBytes(Parts.Replace(".", ""))), "the MAC leaves out the dot");
        Refused(Encoding.ASCII.GetBytes(Convert.ToHexString(Mac)), "the MAC is in hexadecimal");
    }

    [Fact]
    public void The_MAC_of_one_token_is_none_of_another()
    {
        foreach (var payload in new[]
        {
            """{"sub":"bob","aud":"shop","exp":1800000600}""",
            """{"sub":"ann","aud":"shop","exp":1800000601}""",
            """{"sub":"ann","aud":"shop","exp":1800000600} """,
        })
            Forge.ShouldBeRefused($"{Forge.Encode(Forge.Header)}.{Forge.Encode(payload)}.{Forge.Encode(Mac)}", TokenError.BadSignature, $"the payload is {payload} instead of {Forge.Payload}");

        var header = """{"typ":"JWT","alg":"HS256","kid":"new"}""";
        Forge.ShouldBeRefused($"{Forge.Encode(header)}.{Forge.Encode(Forge.Payload)}.{Forge.Encode(Mac)}", TokenError.BadSignature, $"the header is {header} instead of {Forge.Header}");
    }

    [Fact]
    public void What_is_signed_is_the_text_as_it_came_and_not_what_it_means()
    {
        foreach (var payload in new[]
        {
            """  { "exp" : 1800000600 , "aud":"shop","sub":"ann"} """,
            """{"sub":"\u0061nn","aud":"sh\u006Fp","exp":1800000600,"role":"admin","nested":{"a":[1,2.5e3,null]}}""",
            "{\n\t\"\\u0073ub\":\"ann\",\r\n\t\"aud\":\"shop\",\"exp\":1800000600}",
        })
            Forge.ShouldSay(Forge.Token(payload: payload), Forge.Claims, $"any spelling of JSON is as good; the payload is {payload}");
    }

    [Fact]
    public void Nothing_is_told_about_the_claims_of_a_token_with_a_bad_signature()
    {
        foreach (var payload in new[]
        {
            """{"sub":"ann","aud":"shop","exp":1}""",
            """{"sub":"ann","aud":"shop","exp":1800000600,"nbf":1800000500}""",
            """{"sub":"ann","aud":"bank","exp":1800000600}""",
            """{"sub":"ann","aud":"shop"}""",
            """{"sub":"ann","sub":"bob","aud":"shop","exp":1800000600}""",
            "[]", "no JSON", "", "\0",
        })
            Forge.ShouldBeRefused($"{Forge.Encode(Forge.Header)}.{Forge.Encode(payload)}.{Forge.Encode(Mac)}", TokenError.BadSignature, $"its signature is bad, whatever its payload {Show.Text(payload)} says");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void No_token_with_a_character_changed_added_or_missing_is_believed(int seed)
    {
        const string characters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ \n\0%é,";
        var random = new Random(seed);
        for (var place = 0; place <= Good.Length; place++)
        {
            var other = characters[random.Next(characters.Length)];
            Refused(Good.Insert(place, $"{other}"), place, $"'{other}' is put in");
            if (place == Good.Length)
                continue;

            Refused(Good.Remove(place, 1), place, $"'{Good[place]}' is missing");
            if (other != Good[place])
                Refused(Good.Remove(place, 1).Insert(place, $"{other}"), place, $"'{Good[place]}' has become '{other}'");
        }

        void Refused(string token, int place, string what) =>
            Forge.ShouldBeRefused(token, $"at {place} of a good token of {Good.Length} characters {what} (seed {seed})");
    }

    private static void Refused(byte[] mac, string why) => Forge.ShouldBeRefused($"{Parts}.{Forge.Encode(mac)}", TokenError.BadSignature, why);
}
