namespace Katas.__Kata__.Tests;

public class NumbersTests
{
    [Fact]
    public void The_largest_number_is_found() => Numbers.Largest([3, 9, 4]).Should().Be(9);

    [Fact]
    public void Null_is_an_error() =>
        FluentActions.Invoking(() => Numbers.Largest(null!)).Should().Throw<ArgumentNullException>().WithParameterName("numbers");
}
