using static Katas.FirstUniqueCharacter.Tests.UniqueCharacterHiddenTests;

namespace Katas.FirstUniqueCharacter.Tests;

/// <summary>What counts as a character, and as the same one. Lone surrogates cannot be written in attributes, hence the facts.</summary>
public class UniqueCharacterAlphabetHiddenTests
{
    [Fact]
    public void The_ends_of_the_range_are_characters_as_well()
    {
        foreach (var character in (char[])['\0', '\u0001', '\u007F', '\u0080', '\u00FF', '\u0100', '\uFFFD', '\uFFFE', '\uFFFF'])
        {
            Check($"{character}", expected: 0);
            Check($"{character}{character}", expected: -1);
            Check($"{character}a{character}", expected: 1);
            Check($"aa{character}", expected: 2);
        }
    }

    [Fact]
    public void Every_char_can_be_the_unique_one()
    {
        var random = new Random(1);
        foreach (var block in AllChars.Chunk(256).Select(block => new string(block)))
        {
            for (var check = 0; check < 4; check++)
            {
                var place = random.Next(block.Length);
                Check(block + block.Remove(place, 1), expected: place);
                Check(block.Remove(place, 1) + block, expected: block.Length - 1 + place);
            }
        }
    }

    [Fact]
    public void Every_char_can_be_one_that_repeats()
    {
        foreach (var block in AllChars.Chunk(256).Select(block => new string(block)))
            Check(block + block, expected: -1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(500)]
    public void All_chars_may_occur_in_one_text(int repeated)
    {
        var alphabet = AllChars.ToArray();
        new Random(repeated).Shuffle(alphabet);
        Check(new string(alphabet) + new string(alphabet[..repeated]), expected: repeated, seed: repeated);
    }

    [Fact]
    public void Halves_of_surrogate_pairs_count_by_themselves()
    {
        Check("\uD83D\uDE00", expected: 0);
        Check("\uD83D\uDE00\uD83D\uDE01", expected: 1);          // the same first half
        Check("\uD83D\uDE00\uD83C\uDE00", expected: 0);          // the same second half
        Check("\uD83D\uDE00a\uD83D\uDE00", expected: 2);
        Check("\uD83D\uDE00\uDE00\uD83D\uDE01", expected: 4);
    }

    [Fact]
    public void Halves_without_their_other_half_are_characters_too()
    {
        Check("\uD800", expected: 0);
        Check("\uDFFF\uDFFF", expected: -1);
        Check("\uD800\uD801\uD800", expected: 1);
        Check("\uDC00\uDC01\uDC00\uFFFD", expected: 1);
    }

    [Theory]
    [InlineData("aA", 0)]
    [InlineData("aAa", 1)]
    [InlineData("\u03C3\u03C2\u03A3\u03C3", 1)]     // both small sigmas and the capital one
    [InlineData("\u00DF\u1E9E\u00DF", 1)]           // sharp s, small and capital
    [InlineData("i\u0130\u0131Ii", 1)]              // with and without dots
    public void Case_makes_a_different_character(string text, int expected) => Check(text, expected);

    [Theory]
    [InlineData("\u00C5\u212B\u00C5", 1)]           // A with ring, and the angstrom sign that normalises to it
    [InlineData("1\uFF111", 1)]                     // a full-width digit
    [InlineData("\uFB01fi\uFB01i", 1)]              // a ligature and its letters
    [InlineData("a\u00AD\u200Ba", 1)]               // a soft hyphen and a zero-width space, which cultures ignore
    public void Characters_that_look_or_sort_alike_are_different(string text, int expected) => Check(text, expected);

    [Theory]
    [InlineData("e\u0301e", 1)]
    [InlineData("e\u0301\u00E9e\u00E9", 1)]         // e and an acute accent, and both in one character
    [InlineData("\r\n\r", 1)]
    public void A_combining_mark_is_a_character_of_its_own(string text, int expected) => Check(text, expected);

    private static IEnumerable<char> AllChars => Enumerable.Range(char.MinValue, char.MaxValue + 1).Select(code => (char)code);
}
