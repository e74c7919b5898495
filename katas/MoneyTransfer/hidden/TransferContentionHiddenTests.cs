namespace Katas.MoneyTransfer.Tests;

public class TransferContentionHiddenTests
{
    private const int Threads = 8;

    [Fact]
    public void Threads_lose_no_money_and_make_none()
    {
        const int accounts = 5, callsEach = 25;
        using var bank = new TestBank([.. Enumerable.Repeat(100L, accounts)]);
        var shared = bank.Server();
        var moved = 0;

        // Half of the threads share a server, the others have one each.
        Together.Run(Threads, thread =>
        {
            var random = new Random(thread);
            var ledger = thread % 2 == 0 ? shared : bank.Server();
            for (var call = 0; call < callsEach; call++)
            {
                var from = random.Next(accounts);
                if (ledger.Transfer(1 + from, 1 + (from + random.Next(1, accounts)) % accounts, random.Next(1, 150)))
                    Interlocked.Increment(ref moved);
            }
        });

        var log = bank.Database.Query("SELECT FromId, ToId, Amount FROM Transfer ORDER BY Id").Rows
            .Select(row => ((long)row[0]!, (long)row[1]!, (long)row[2]!)).ToArray();
        log.Should().HaveCount(moved, "each call that returned true is written down once");
        bank.State().Should().Be(bank.After(log), "the balances are what the transfers make of them");
        bank.Database.Query("SELECT COUNT(*) FROM Account WHERE Balance < 0").Rows[0][0].Should().Be(0L, "no balance is below zero");
    }

    [Fact]
    public void An_account_is_emptied_once()
    {
        for (var round = 0; round < 5; round++)
        {
            using var bank = new TestBank(50, 0);
            var moved = 0;

            Together.Run(Threads, _ =>
            {
                if (bank.Server().Transfer(1, 2, 30))
                    Interlocked.Increment(ref moved);
            });

            moved.Should().Be(1, "the account has 50, and each of {0} threads asked for 30", Threads);
            bank.State().Should().Be(bank.After((1, 2, 30)));
        }
    }
}
