namespace Katas.Jwt.Tests;

public class EncodingHiddenTests
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", Characters = "{}[]\":,019.-eE ntfalsu\\\uD83D";

    /// <summary>Header and payload whose encodings have 0, 1 and 2 characters left over that hold unused bits.</summary>
    private static readonly string[] Spaces = ["", " ", "  "];

    [Fact]
    public void Every_part_has_one_spelling_and_unused_bits_are_zero()
    {
        var found = 0;
        foreach (var (parts, which) in from spaces in Spaces
                                       from part in new[] { 0, 1, 2 }
                                       select (Forge.Token(Forge.Header + spaces, Forge.Payload + spaces).Split('.'), part))
        {
            var unused = (parts[which].Length % 4) switch { 2 => 4, 3 => 2, _ => 0 };
            for (var bits = 1; bits < 1 << unused; bits++, found++)
            {
                var other = Alphabet[Alphabet.IndexOf(parts[which][^1]) + bits];
                Malformed(parts, which, parts[which][..^1] + other, $"'{parts[which][^1]}' at the end of part {which} has become '{other}', which decodes to the same bytes");
            }
        }

        found.Should().BePositive();
    }

    [Fact]
    public void Padding_is_refused()
    {
        foreach (var spaces in Spaces)
        {
            foreach (var padding in new[] { "=", "==", "===", "%", "%%", "%3D" })
            {
                for (var which = 0; which < 3; which++)
                {
                    var parts = Forge.Token(Forge.Header + spaces, Forge.Payload + spaces).Split('.');
                    Malformed(parts, which, parts[which] + padding, $"'{padding}' follows part {which}");
                }
            }
        }
    }

    [Fact]
    public void Whatever_is_not_in_the_alphabet_is_refused_wherever_it_stands()
    {
        foreach (var odd in new[] { ' ', '\n', '\t', '\r', '\0', '+', '/', '=', '"', ',', '\u00E9', '\uFF21', '\u212A', '\uD83D' })
        {
            for (var which = 0; which < 3; which++)
            {
                var parts = Forge.Token().Split('.');
                foreach (var place in new[] { 0, 4, parts[which].Length })
                    Malformed(parts, which, parts[which].Insert(place, $"{odd}"), $"{Show.Text($"{odd}")} stands at {place} of part {which}");
            }
        }
    }

    [Fact]
    public void A_lone_character_at_the_end_of_a_part_is_refused()
    {
        // 4k + 1 characters hold no whole number of bytes.
        for (var which = 0; which < 3; which++)
        {
            var parts = Forge.Token().Split('.');
            parts[which] = parts[which][..(parts[which].Length / 4 * 4 - 3)];
            Forge.ShouldBeRefused(string.Join('.', parts), TokenError.Malformed, $"part {which} has {parts[which].Length} characters");
        }
    }

    [Fact]
    public void The_other_two_characters_of_standard_Base64_are_refused()
    {
        // A signature with both '-' and '_' in it.
        var good = Enumerable.Range(0, 1_000).Select(number => Forge.Token(payload: $$"""{"sub":"{{number}}","aud":"shop","exp":1800000600}"""))
            .First(token => token[token.LastIndexOf('.')..] is var signature && signature.Contains('-') && signature.Contains('_'));
        Forge.Tokens().Verify(good).Error.Should().Be(TokenError.None, "that is a good token: {0}", Show.Text(good));

        Forge.ShouldBeRefused(good.Replace('-', '+').Replace('_', '/'), TokenError.Malformed, "'+' and '/' stand for '-' and '_'");
    }

    [Fact]
    public void A_token_has_three_parts()
    {
        var good = Forge.Token();
        foreach (var token in new[] { "", ".", "..", "...", "....", "a", "a.b", $"{good}.", $".{good}", $"{good}.a", $"{good}.{good}", good.Replace('.', ':'), good.Replace(".", ""), good.Replace(".", "..") })
            Forge.ShouldBeRefused(token, TokenError.Malformed, "a token is header, payload and signature");

        foreach (var odd in new[] { $" {good}", $"{good}\n", $"Bearer {good}", $"\"{good}\"" })
            Forge.ShouldBeRefused(odd, TokenError.Malformed, "nothing is trimmed");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("null")]
    [InlineData("\"alg\"")]
    [InlineData("256")]
    [InlineData("[]")]
    [InlineData("""[{"alg":"HS256","kid":"new"}]""")]
    [InlineData("""{"alg":"HS256","kid":"new" """)]
    [InlineData("""{"alg":"HS256","kid":"new"}x""")]
    [InlineData("""{"alg":"HS256","kid":"new"}{}""")]
    [InlineData("""{"alg":"HS256","kid":"new",}""")]
    [InlineData("""{"alg":"HS256",/* the newest */"kid":"new"}""")]
    [InlineData("""{'alg':'HS256','kid':'new'}""")]
    [InlineData("""{alg:"HS256",kid:"new"}""")]
    [InlineData("\u00E9")]
    public void A_header_that_is_no_JSON_object_is_malformed(string header) =>
        Forge.ShouldBeRefused(Forge.Token(header), TokenError.Malformed, $"the header is {header}");

    [Theory]
    [InlineData("""{"alg":"HS256","alg":"HS256","kid":"new"}""")]
    [InlineData("""{"alg":"HS256","alg":"none","kid":"new"}""")]
    [InlineData("""{"alg":"none","alg":"HS256","kid":"new"}""")]
    [InlineData("""{"alg":"HS256","kid":"new","\u0061lg":"none"}""")]
    [InlineData("""{"alg":"HS256","kid":"new","kid":"old"}""")]
    [InlineData("""{"alg":"HS256","kid":"old","kid":"new"}""")]
    [InlineData("""{"alg":"HS256","\u006bid":"old","kid":"new"}""")]
    public void A_header_that_names_a_member_twice_is_malformed(string header) =>
        Forge.ShouldBeRefused(Forge.Token(header), TokenError.Malformed, $"the header is {header}");

    [Fact]
    public void A_deeply_nested_header_is_refused()
    {
        var header = $"{string.Concat(Enumerable.Repeat("{\"a\":", 50_000))}1{new string('}', 50_000)}";

        Forge.ShouldBeRefused(Forge.Token(header), "objects are nested 50,000 deep in its header");
    }

    [Fact]
    public void Text_that_is_no_token_is_refused_and_never_an_exception()
    {
        const int seed = 4;
        var random = new Random(seed);
        for (var round = 0; round < 3_000; round++)
        {
            var parts = Enumerable.Range(0, random.Next(1, 5)).Select(_ => Part(random));
            Forge.ShouldBeRefused(string.Join('.', parts), $"it is random (seed {seed}, round {round})");
        }
    }

    private static string Part(Random random) => random.Next(4) switch
    {
        0 => Forge.Encode(Forge.Header),
        1 => Forge.Encode(new string([.. Enumerable.Range(0, random.Next(12)).Select(_ => Characters[random.Next(Characters.Length)])])),
        2 => Forge.Encode([.. Enumerable.Range(0, random.Next(40)).Select(_ => (byte)random.Next(256))]),
        _ => new string([.. Enumerable.Range(0, random.Next(20)).Select(_ => (char)random.Next(random.Next(2) == 0 ? 128 : 65_536))]),
    };

    private static void Malformed(string[] parts, int which, string changed, string why)
    {
        // Signed anew, so that only the spelling is wrong.
        string[] token = [.. parts];
        token[which] = changed;
        Forge.ShouldBeRefused(which == 2 ? string.Join('.', token) : Forge.Signed($"{token[0]}.{token[1]}"), TokenError.Malformed, why);
    }
}
