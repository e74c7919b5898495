namespace Katas.MoneyTransfer.Tests;

public class LedgerHiddenTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(99)]
    [InlineData(100)]
    public void An_account_can_pay_what_it_has(long amount)
    {
        using var bank = new TestBank(100, 50, 7);

        bank.Server().Transfer(1, 3, amount).Should().BeTrue("the account has 100");

        bank.State().Should().Be(bank.After((1, 3, amount)));
    }

    [Theory]
    [InlineData(101)]
    [InlineData(1_000_000_000_000)]
    [InlineData(long.MaxValue)]
    public void An_account_cannot_pay_more_than_it_has(long amount)
    {
        using var bank = new TestBank(100, 0);

        bank.Server().Transfer(1, 2, amount).Should().BeFalse("the account has 100");

        bank.State().Should().Be(bank.After());
    }

    [Fact]
    public void An_account_without_money_pays_nothing()
    {
        using var bank = new TestBank(0, 100);

        bank.Server().Transfer(1, 2, 1).Should().BeFalse();

        bank.State().Should().Be(bank.After());
    }

    [Fact]
    public void Each_transfer_is_written_down_once()
    {
        using var bank = new TestBank(100, 50, 0);
        var ledger = bank.Server();

        ledger.Transfer(1, 2, 60).Should().BeTrue();
        ledger.Transfer(2, 3, 110).Should().BeTrue("the balance is what the transfer before left");
        ledger.Transfer(2, 3, 1).Should().BeFalse();
        ledger.Transfer(3, 1, 10).Should().BeTrue();
        ledger.Transfer(3, 1, 10).Should().BeTrue("equal transfers are transfers of their own");

        bank.State().Should().Be(bank.After((1, 2, 60), (2, 3, 110), (3, 1, 10), (3, 1, 10)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    public void An_amount_of_zero_or_less_is_an_error(long amount)
    {
        using var bank = new TestBank(100, 50);

        FluentActions.Invoking(() => bank.Server().Transfer(1, 2, amount)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("amount");

        bank.State().Should().Be(bank.After());
    }

    [Theory]
    [InlineData(10)]
    [InlineData(1_000)]
    public void An_account_cannot_pay_itself(long amount)
    {
        using var bank = new TestBank(100, 50);

        FluentActions.Invoking(() => bank.Server().Transfer(1, 1, amount)).Should().Throw<ArgumentException>().WithParameterName("to");

        bank.State().Should().Be(bank.After());
    }

    [Theory]
    [InlineData(3, 1, "from")]
    [InlineData(0, 1, "from")]
    [InlineData(1, 3, "to")]
    [InlineData(1, -1, "to")]
    public void An_unknown_account_is_an_error_and_nothing_changes(long from, long to, string parameter)
    {
        using var bank = new TestBank(100, 50);

        FluentActions.Invoking(() => bank.Server().Transfer(from, to, 10)).Should().Throw<ArgumentException>().WithParameterName(parameter);

        bank.State().Should().Be(bank.After());
    }

    [Fact]
    public void A_balance_can_be_as_large_as_64_bits_hold_and_no_larger()
    {
        using var bank = new TestBank(100, long.MaxValue - 40);

        bank.Server().Transfer(1, 2, 40).Should().BeTrue("the balance is then the largest that there is");
        FluentActions.Invoking(() => bank.Server().Transfer(1, 2, 1)).Should().Throw<OverflowException>();
        FluentActions.Invoking(() => bank.Server().Transfer(1, 2, 60)).Should().Throw<OverflowException>();

        bank.State().Should().Be(bank.After((1, 2, 40)));
    }

    [Fact]
    public void A_large_balance_is_exact_too()
    {
        using var bank = new TestBank(9_007_199_254_740_992, 0); // the next number is none of a double's

        bank.Server().Transfer(1, 2, 9_007_199_254_740_993).Should().BeFalse("one is missing");

        bank.State().Should().Be(bank.After());
    }

    [Fact]
    public void An_account_that_is_opened_later_is_known_from_then_on()
    {
        using var bank = new TestBank(100, 50);
        var ledger = bank.Server();
        ledger.Invoking(it => it.Transfer(1, 3, 10)).Should().Throw<ArgumentException>().WithParameterName("to");

        bank.Database.Run("INSERT INTO Account VALUES (3, 0)");

        ledger.Transfer(1, 3, 10).Should().BeTrue();
    }

    [Fact]
    public void The_number_of_a_transfer_is_left_to_SQLite()
    {
        using var bank = new TestBank(100, 50);
        bank.Database.Run($"INSERT INTO Transfer VALUES ({long.MaxValue}, 1, 2, 1)");

        bank.Server().Transfer(1, 2, 10).Should().BeTrue("SQLite finds a number where there is none behind the last one");
    }

    [Fact]
    public void Ids_and_amounts_may_be_large()
    {
        using var bank = new TestBank();
        bank.Database.Run($"INSERT INTO Account VALUES ({long.MinValue}, {long.MaxValue}), ({long.MaxValue}, 0)");

        bank.Server().Transfer(long.MinValue, long.MaxValue, long.MaxValue).Should().BeTrue();

        bank.State().Should().Be($"0, {long.MaxValue} after {long.MinValue} → {long.MaxValue}: {long.MaxValue}");
    }
}
