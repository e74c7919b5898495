namespace Katas.BalancedBrackets.Tests;

public class BracketsTests
{
    [Theory]
    [InlineData("()")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("()[]{}")]
    public void A_pair_is_balanced(string text) => Brackets.AreBalanced(text).Should().BeTrue();

    [Theory]
    [InlineData("{[()]}")]
    [InlineData("([]{})[]")]
    public void Pairs_may_stand_inside_pairs(string text) => Brackets.AreBalanced(text).Should().BeTrue();

    [Fact]
    public void Brackets_of_different_kinds_must_not_cross() => Brackets.AreBalanced("([)]").Should().BeFalse();

    [Fact]
    public void An_opening_bracket_without_a_closing_one_is_unbalanced() => Brackets.AreBalanced("(()").Should().BeFalse();

    [Fact]
    public void A_closing_bracket_without_an_opening_one_is_unbalanced() => Brackets.AreBalanced("())").Should().BeFalse();

    [Fact]
    public void Other_characters_are_ignored() => Brackets.AreBalanced("items[index(i) + 1] = '<';").Should().BeTrue();

    [Fact]
    public void Empty_text_is_balanced() => Brackets.AreBalanced("").Should().BeTrue();

    [Fact]
    public void Null_is_an_error() =>
        FluentActions.Invoking(() => Brackets.AreBalanced(null!)).Should().Throw<ArgumentNullException>().WithParameterName("text");
}
