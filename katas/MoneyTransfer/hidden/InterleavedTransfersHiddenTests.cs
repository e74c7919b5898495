using Xunit.Sdk;

namespace Katas.MoneyTransfer.Tests;

/// <summary>
/// Lets another server act in the middle of a call: before its first statement, before its second, and so on. Where the call
/// has the lock for writing at that moment, no other server could act, and so it acts after the call.
/// </summary>
public class InterleavedTransfersHiddenTests
{
    [Fact]
    public void Two_servers_never_spend_the_same_money() => Interleave([100, 0, 0], (1, 2, 80), (1, 3, 50));

    [Fact]
    public void Two_servers_may_spend_what_is_there() => Interleave([100, 0, 0], (1, 2, 60), (1, 3, 40));

    [Fact]
    public void Two_payments_to_one_account_both_arrive() => Interleave([100, 7, 100], (1, 2, 10), (3, 2, 20));

    [Fact]
    public void Payments_in_opposite_directions_both_arrive() => Interleave([100, 100], (1, 2, 30), (2, 1, 50));

    [Fact]
    public void What_was_just_received_can_be_spent() => Interleave([10, 100, 0], (1, 3, 30), (2, 1, 50));

    [Fact]
    public void Transfers_of_other_accounts_do_not_disturb() => Interleave([100, 0, 100, 0], (1, 2, 30), (3, 4, 50));

    [Fact]
    public void A_call_waits_for_the_lock_and_goes_by_what_it_finds_then()
    {
        using var bank = new TestBank(100, 0);
        using var begun = new ManualResetEventSlim();
        bank.Database.BeforeStatement = (_, _) => begun.Set();
        bank.Database.Run("BEGIN IMMEDIATE; UPDATE Account SET Balance = 20 WHERE Id = 1");

        bool? moved = null;
        Exception? failure = null;
        var call = new Thread(() =>
        {
            try
            {
                moved = bank.Server().Transfer(1, 2, 30);
            }
            catch (Exception exception)
            {
                failure = exception;
            }
        })
        { IsBackground = true };
        call.Start();
        begun.Wait(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken).Should().BeTrue("the call runs a statement");
        bank.Database.Run("COMMIT");
        call.Join(TimeSpan.FromSeconds(60)).Should().BeTrue("the lock is free again");

        failure.Should().BeNull("no call fails because another connection has the lock for a while");
        moved.Should().BeFalse("the account has 20 since the lock is free");
        bank.State().Should().Be("20, 0 after nothing");
    }

    private static void Interleave(long[] balances, (long From, long To, long Amount) ours, (long From, long To, long Amount) theirs)
    {
        for (var (at, more) = (1, true); more; at++)
        {
            using var bank = new TestBank(balances);
            var statements = 0;
            bool? other = null;
            bank.Database.BeforeStatement = (_, _) =>
            {
                if (++statements == at && !bank.Database.IsLocked)
                    other = bank.Server().Transfer(theirs.From, theirs.To, theirs.Amount);
            };

            bool moved;
            try
            {
                moved = bank.Server().Transfer(ours.From, ours.To, ours.Amount);
            }
            catch (Exception exception)
            {
                throw new XunitException($"No call fails because others are made, but Transfer{ours} threw when another server called Transfer{theirs} before its statement {at}: {exception.Message}", exception);
            }

            bank.Database.BeforeStatement = null;
            bank.Database.ThrowWhatTheHookThrew();
            more = statements >= at;
            var when = other is null ? "after the call" : $"before statement {at} of the call";
            other ??= bank.Server().Transfer(theirs.From, theirs.To, theirs.Amount);

            var outcomes = new[] { Serially(balances, ours, theirs), Serially(balances, theirs, ours) };
            Outcome(bank.State(), (ours, moved), (theirs, other.Value)).Should().BeOneOf(outcomes,
                "these are the outcomes of Transfer{0} and Transfer{1} one after the other, and the second was made {2}", ours, theirs, when);
        }
    }

    /// <summary>What comes of two transfers in this order.</summary>
    private static string Serially(long[] balances, params (long From, long To, long Amount)[] calls)
    {
        var left = balances.ToArray();
        var done = new List<((long From, long To, long Amount) Call, bool Moved)>();
        foreach (var call in calls)
        {
            var moved = left[call.From - 1] >= call.Amount;
            if (moved)
            {
                left[call.From - 1] -= call.Amount;
                left[call.To - 1] += call.Amount;
            }

            done.Add((call, moved));
        }

        var log = string.Join(", ", done.Where(call => call.Moved).Select(call => $"{call.Call.From} → {call.Call.To}: {call.Call.Amount}"));
        return Outcome($"{string.Join(", ", left)} after {(log == "" ? "nothing" : log)}", [.. done]);
    }

    private static string Outcome(string state, params ((long From, long To, long Amount) Call, bool Moved)[] calls) =>
        state + string.Concat(calls.OrderBy(call => call.Call).Select(call => $"; Transfer{call.Call} returned {call.Moved}"));
}
