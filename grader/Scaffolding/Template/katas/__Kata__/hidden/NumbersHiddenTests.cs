namespace Katas.__Kata__.Tests;

public class NumbersHiddenTests
{
    [Fact]
    public void Negative_numbers_have_a_largest_one_too() => Numbers.Largest([-5, -2, -9]).Should().Be(-2);

    [Fact]
    public void An_empty_list_is_an_error() =>
        FluentActions.Invoking(() => Numbers.Largest([])).Should().Throw<ArgumentException>().WithParameterName("numbers");

    [Fact]
    public void The_list_is_left_as_it_was()
    {
        int[] numbers = [3, 1, 2];
        Numbers.Largest(numbers);
        numbers.Should().Equal(3, 1, 2);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Random_lists_are_answered_as_by_looking_at_every_pair(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            var numbers = Enumerable.Range(0, random.Next(1, 20)).Select(_ => random.Next(int.MinValue, int.MaxValue)).ToArray();
            var expected = numbers.First(candidate => numbers.All(number => number <= candidate));
            Numbers.Largest(numbers).Should().Be(expected, "the list is [{0}] (seed {1})", string.Join(", ", numbers), seed);
        }
    }
}
