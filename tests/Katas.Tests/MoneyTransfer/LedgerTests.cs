namespace Katas.MoneyTransfer.Tests;

public sealed class LedgerTests : IDisposable
{
    private readonly DatabaseFile _bank = new(Bank.Schema);
    private readonly Ledger _ledger;

    public LedgerTests()
    {
        _bank.Run("INSERT INTO Account (Id, Balance) VALUES (1, 100), (2, 50), (3, 0)");
        _ledger = new Ledger(_bank.Open);
    }

    public void Dispose() => _bank.Dispose();

    [Fact]
    public void Money_moves_and_the_transfer_is_written_down()
    {
        _ledger.Transfer(1, 2, 30).Should().BeTrue();

        Balances().Should().Be("(Id, Balance): (1, 70), (2, 80), (3, 0)");
        Transfers().Should().Be("(FromId, ToId, Amount): (1, 2, 30)");
    }

    [Fact]
    public void An_account_pays_down_to_zero_and_no_further()
    {
        _ledger.Transfer(1, 3, 100).Should().BeTrue();
        _ledger.Transfer(1, 3, 1).Should().BeFalse();

        Balances().Should().Be("(Id, Balance): (1, 0), (2, 50), (3, 100)");
        Transfers().Should().Be("(FromId, ToId, Amount): (1, 3, 100)");
    }

    [Fact]
    public void When_the_second_step_fails_the_first_is_undone()
    {
        _bank.Run("CREATE TRIGGER Closed BEFORE UPDATE ON Account WHEN NEW.Id = 2 BEGIN SELECT RAISE(ABORT, 'account 2 is closed'); END");

        FluentActions.Invoking(() => _ledger.Transfer(1, 2, 30)).Should().Throw<Exception>();

        Balances().Should().Be("(Id, Balance): (1, 100), (2, 50), (3, 0)");
        _bank.StillOpen.Should().Be(0, "the connection is closed all the same");
    }

    [Fact]
    public void Threads_lose_no_money_and_make_none()
    {
        Together.Run(threads: 4, thread =>
        {
            for (var transfer = 0; transfer < 10; transfer++)
                _ledger.Transfer(1 + (thread + transfer) % 3, 1 + (thread + transfer + 1) % 3, 20);
        });

        _bank.Query("SELECT SUM(Balance), MIN(Balance) >= 0 FROM Account").Rows[0].Should().Equal(150L, 1L);
    }

    [Fact]
    public void Bad_arguments_are_errors()
    {
        FluentActions.Invoking(() => _ledger.Transfer(1, 2, 0)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("amount");
        FluentActions.Invoking(() => _ledger.Transfer(1, 1, 10)).Should().Throw<ArgumentException>().WithParameterName("to");
        FluentActions.Invoking(() => _ledger.Transfer(9, 1, 10)).Should().Throw<ArgumentException>().WithParameterName("from");
        FluentActions.Invoking(() => _ledger.Transfer(1, 9, 10)).Should().Throw<ArgumentException>().WithParameterName("to");
    }

    private string Balances() => _bank.Query("SELECT Id, Balance FROM Account ORDER BY Id").ToString();

    private string Transfers() => _bank.Query("SELECT FromId, ToId, Amount FROM Transfer ORDER BY Id").ToString();
}
