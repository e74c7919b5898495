namespace Katas.FirstUniqueCharacter.Tests;

public class UniqueCharacterHiddenTests
{
    [Theory]
    [InlineData("abac", 1)]
    [InlineData("abcda", 1)]
    [InlineData("abcbad", 2)]
    [InlineData("zyx", 0)]
    public void The_first_of_several_unique_characters_counts(string text, int expected) => Check(text, expected);

    [Theory]
    [InlineData("abb", 0)]
    [InlineData("bbabb", 2)]
    [InlineData("bba", 2)]
    [InlineData("abcbca?", 6)]
    public void It_may_stand_at_the_start_in_the_middle_or_at_the_end(string text, int expected) => Check(text, expected);

    [Theory]
    [InlineData("aab", 2)]
    [InlineData("aba", 1)]
    [InlineData("abab", -1)]
    [InlineData("abcab", 2)]
    public void A_character_that_occurred_before_is_not_unique(string text, int expected) => Check(text, expected);

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    public void A_character_that_occurs_very_often_is_not_unique(int times)
    {
        var often = new string('a', times);
        Check(often, expected: -1);
        Check(often + 'b', expected: times);
        Check('b' + often, expected: 0);
    }

    [Fact]
    public void Every_text_of_up_to_six_characters_is_judged_as_by_comparing_all_pairs()
    {
        foreach (var text in AllTexts("abc", longest: 6))
            Check(text, ByComparingAllPairs(text));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Random_texts_are_judged_as_by_comparing_all_pairs(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 250; round++)
        {
            var alphabet = Enumerable.Range(0, random.Next(1, 100)).Select(_ => (char)random.Next(char.MaxValue + 1)).ToArray();
            var text = new string(random.GetItems(alphabet, random.Next(1, 200)));
            Check(text, ByComparingAllPairs(text), seed);

            // Every character twice, and one inserted: almost all texts above have their answer near the start.
            var twice = (char[])[.. alphabet.Distinct(), .. alphabet.Distinct()];
            random.Shuffle(twice);
            var place = random.Next(twice.Length + 1);
            var rest = new string(twice);
            Check(rest, expected: -1, seed);
            text = rest.Insert(place, Absent(random, rest).ToString());
            Check(text, expected: place, seed);
        }
    }

    [Fact]
    public void A_call_knows_nothing_of_the_calls_before_it()
    {
        Check("ab", expected: 0);
        Check("ab", expected: 0);
        Check("", expected: -1);
        Check("bba", expected: 2);
        Check("b", expected: 0);
    }

    internal static void Check(string text, int expected, int? seed = null)
    {
        // Compared first: building the message costs more than most calls.
        if (UniqueCharacter.FirstIndex(text) is var actual && actual != expected)
        {
            actual.Should().Be(expected, "that is what FirstIndex({0}) returns{1}", Show.Text(text),
                seed is null ? "" : $" (seed {seed})");
        }
    }

    /// <summary>The definition itself: the first place that differs from every other place.</summary>
    private static int ByComparingAllPairs(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (!text[..index].Contains(text[index]) && !text[(index + 1)..].Contains(text[index]))
                return index;
        }

        return -1;
    }

    private static char Absent(Random random, string text)
    {
        var character = (char)random.Next(char.MaxValue + 1);
        while (text.Contains(character))
            character++;

        return character;
    }

    private static IEnumerable<string> AllTexts(string alphabet, int longest)
    {
        IEnumerable<string> texts = [""];
        for (var length = 1; length <= longest; length++)
        {
            texts = texts.SelectMany(text => alphabet.Select(character => text + character)).ToList();
            foreach (var text in texts)
                yield return text;
        }
    }
}
