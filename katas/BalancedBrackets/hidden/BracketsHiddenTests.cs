namespace Katas.BalancedBrackets.Tests;

public class BracketsHiddenTests
{
    [Theory]
    [InlineData(")(")]
    [InlineData("]")]
    [InlineData("())(")]
    [InlineData("}{")]
    public void A_closing_bracket_never_waits_for_a_later_opening_one(string text) => Check(text, expected: false);

    [Theory]
    [InlineData("([)]")]
    [InlineData("{(})")]
    [InlineData("[{]}")]
    [InlineData("([{)]}")]
    public void Equal_counts_of_each_kind_are_not_enough(string text) => Check(text, expected: false);

    [Theory]
    [InlineData("(]")]
    [InlineData("[}")]
    [InlineData("{)")]
    public void A_bracket_is_closed_by_its_own_kind_only(string text) => Check(text, expected: false);

    [Theory]
    [InlineData("(")]
    [InlineData("()[")]
    [InlineData("{[()]")]
    [InlineData("a(b")]
    public void What_is_still_open_at_the_end_is_unbalanced(string text) => Check(text, expected: false);

    [Theory]
    [InlineData("plain text")]
    [InlineData("<")]
    [InlineData("\"'`")]
    [InlineData("(\uFF09)")]        // a full-width closing parenthesis
    [InlineData("\u27E8[\u2309]")]   // mathematical brackets
    [InlineData("[\0]")]
    [InlineData("{ \r\n\t }")]
    public void Every_other_character_is_ignored(string text) => Check(text, expected: true);

    // Not in the table above: an attribute is stored as UTF-8, which has no form for half a pair.
    [Fact]
    public void Halves_of_surrogate_pairs_are_ignored()
    {
        foreach (var half in (string[])["\uD83D", "\uDE00", "\uDE00\uD83D", "\uFFFF"])
            Check($"({half})", expected: true);
    }

    [Theory]
    [InlineData("\"(\"")]
    [InlineData("// {")]
    [InlineData(@"\[")]
    public void Quotes_comments_and_escapes_mean_nothing_special(string text) => Check(text, expected: false);

    [Fact]
    public void Every_text_of_up_to_six_brackets_is_judged_as_by_crossing_out_pairs()
    {
        foreach (var text in AllTexts("()[]{}", longest: 6))
            Check(text, ByCrossingOutPairs(text));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Random_texts_are_judged_as_by_crossing_out_pairs(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 500; round++)
        {
            var text = Balanced(random, pairs: random.Next(1, 60));
            Check(text, expected: true, seed);

            // One character changed or lost leaves a text that is nearly always wrong, and wrong in one place only.
            var place = random.Next(text.Length);
            var changed = text[..place] + "()[]{}x"[random.Next(7)] + text[(place + 1)..];
            Check(changed, ByCrossingOutPairs(changed), seed);
            Check(text.Remove(place, 1), ByCrossingOutPairs(text.Remove(place, 1)), seed);
        }
    }

    [Fact]
    public void Nesting_a_million_deep_is_balanced() =>
        Check(new string('(', 1_000_000) + new string(')', 1_000_000), expected: true);

    [Fact]
    public void Nesting_a_million_deep_with_one_bracket_missing_is_not() =>
        Check(new string('[', 1_000_000) + new string(']', 999_999), expected: false);

    [Fact]
    public void A_million_pairs_side_by_side_are_balanced() =>
        Check(string.Concat(Enumerable.Repeat("{}", 1_000_000)), expected: true);

    [Fact]
    public void Callers_on_several_threads_do_not_disturb_each_other() =>
        Together.Collide(threads: 8, collisions: 40, most: 1_500, thread =>
        {
            // Long enough to outlast a slice of the scheduler, or the threads run one after the other.
            var text = new string('(', 5_000 + thread) + new string(')', 5_000 + thread % 2);
            var expected = ByCounting(text);
            return () => Check(text, expected);
        });

    private static void Check(string text, bool expected, int? seed = null)
    {
        // Compared first: building the message costs more than most calls.
        if (Brackets.AreBalanced(text) is var actual && actual != expected)
        {
            actual.Should().Be(expected, "that is what AreBalanced({0}) returns{1}", Show.Text(text),
                seed is null ? "" : $" (seed {seed})");
        }
    }

    /// <summary>The definition itself: cross out neighbouring pairs until none is left.</summary>
    private static bool ByCrossingOutPairs(string text)
    {
        var rest = string.Concat(text.Where("()[]{}".Contains));
        for (var before = -1; before != rest.Length;)
        {
            before = rest.Length;
            rest = rest.Replace("()", "").Replace("[]", "").Replace("{}", "");
        }

        return rest.Length == 0;
    }

    private static bool ByCounting(string openedThenClosed) =>
        openedThenClosed.Count(c => c == '(') == openedThenClosed.Count(c => c == ')');

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

    private static string Balanced(Random random, int pairs)
    {
        var text = "";
        for (var pair = 0; pair < pairs; pair++)
        {
            var kind = new[] { "()", "[]", "{}" }[random.Next(3)];
            text = random.Next(3) switch
            {
                0 => text + kind,
                1 => kind[0] + text + kind[1],
                _ => kind + text,
            };
        }

        return text;
    }
}
