namespace Katas.FirstUniqueCharacter.Tests;

public class UniqueCharacterTests
{
    [Theory]
    [InlineData("a", 0)]
    [InlineData("swiss", 1)]
    [InlineData("level", 2)]
    [InlineData("aabbc", 4)]
    public void The_first_character_that_occurs_once_is_found(string text, int expected) =>
        UniqueCharacter.FirstIndex(text).Should().Be(expected);

    [Theory]
    [InlineData("noon")]
    [InlineData("aa")]
    [InlineData("abcabc")]
    public void Where_every_character_occurs_again_there_is_none(string text) =>
        UniqueCharacter.FirstIndex(text).Should().Be(-1);

    [Fact]
    public void A_character_that_occurs_three_times_is_not_unique() =>
        UniqueCharacter.FirstIndex("aaab").Should().Be(3);

    [Fact]
    public void Spaces_digits_and_punctuation_are_characters_too() =>
        UniqueCharacter.FirstIndex("11 + 1; +").Should().Be(6);

    [Fact]
    public void Upper_and_lower_case_are_different_characters() =>
        UniqueCharacter.FirstIndex("xXyx").Should().Be(1);

    [Fact]
    public void The_two_halves_of_a_surrogate_pair_count_by_themselves() =>
        UniqueCharacter.FirstIndex("\uD83D\uDE00\uD83D\uDE01").Should().Be(1); // two smileys with the same first half

    [Fact]
    public void Empty_text_has_none() => UniqueCharacter.FirstIndex("").Should().Be(-1);

    [Fact]
    public void Null_is_an_error() =>
        FluentActions.Invoking(() => UniqueCharacter.FirstIndex(null!)).Should().Throw<ArgumentNullException>().WithParameterName("text");
}
