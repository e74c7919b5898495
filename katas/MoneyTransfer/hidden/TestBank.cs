using Microsoft.Data.Sqlite;

namespace Katas.MoneyTransfer.Tests;

/// <summary>A bank whose accounts 1, 2, 3 … have the given balances.</summary>
internal sealed class TestBank : IDisposable
{
    private readonly long[] _opening;

    public TestBank(params long[] balances)
    {
        _opening = balances;
        foreach (var (at, balance) in balances.Index())
            Database.Run($"INSERT INTO Account (Id, Balance) VALUES ({at + 1}, {balance})");
    }

    public DatabaseFile Database { get; } = new(Bank.Schema);

    /// <summary>A server of its own: it shares nothing with the others but the database.</summary>
    public Ledger Server() => new(Database.Open);

    /// <summary>What others see now, which is what a crash at this moment would leave: <c>100, 50 after 1 → 2: 30</c>.</summary>
    public string State() => State(
        Database.Query("SELECT Balance FROM Account ORDER BY Id").Rows.Select(row => row[0]),
        Database.Query("SELECT FromId, ToId, Amount FROM Transfer ORDER BY Id").Rows.Select(row => (Convert.ToInt64(row[0]), Convert.ToInt64(row[1]), Convert.ToInt64(row[2]))));

    /// <summary>What <see cref="State()"/> says after these transfers and no other, in this order.</summary>
    public string After(params (long From, long To, long Amount)[] transfers)
    {
        var balances = _opening.ToArray();
        foreach (var (from, to, amount) in transfers)
        {
            balances[from - 1] -= amount;
            balances[to - 1] += amount;
        }

        return State(balances.Cast<object?>(), transfers);
    }

    /// <summary>Every connection that was opened must have been closed.</summary>
    public void Dispose()
    {
        var left = Database.StillOpen;
        Database.Dispose();
        left.Should().Be(0, "every connection that a call opens is disposed before it returns or throws");
    }

    private static string State(IEnumerable<object?> balances, IEnumerable<(long From, long To, long Amount)> transfers)
    {
        // A balance that has become a floating-point number, or text, must not look like an integer.
        var texts = balances.Select(balance => balance is long ? SqlAnswer.Text(balance) : $"{balance?.GetType().Name} {SqlAnswer.Text(balance)}");
        var log = string.Join(", ", transfers.Select(transfer => $"{transfer.From} → {transfer.To}: {transfer.Amount}"));
        return $"{string.Join(", ", texts)} after {(log == "" ? "nothing" : log)}";
    }
}
