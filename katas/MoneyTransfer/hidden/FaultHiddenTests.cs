using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Katas.MoneyTransfer.Tests;

/// <summary>Lets the database fail at each step, and looks at what others see in the meantime.</summary>
public class FaultHiddenTests
{
    [Theory]
    [InlineData("BEFORE UPDATE ON Account WHEN NEW.Id = 1", "ABORT")]
    [InlineData("BEFORE UPDATE ON Account WHEN NEW.Id = 2", "ABORT")]
    [InlineData("AFTER UPDATE ON Account WHEN NEW.Id = 1", "FAIL")]
    [InlineData("AFTER UPDATE ON Account WHEN NEW.Id = 2", "FAIL")]
    [InlineData("BEFORE UPDATE ON Account WHEN NEW.Id = 1", "ROLLBACK")]
    [InlineData("BEFORE UPDATE ON Account WHEN NEW.Id = 2", "ROLLBACK")]
    [InlineData("BEFORE INSERT ON Transfer", "ABORT")]
    [InlineData("AFTER INSERT ON Transfer", "FAIL")]
    [InlineData("BEFORE INSERT ON Transfer", "ROLLBACK")]
    public void Where_a_step_is_refused_nothing_is_changed_and_the_caller_is_told(string step, string how)
    {
        using var bank = new TestBank(100, 50);
        bank.Database.Run($"CREATE TRIGGER Refuses {step} BEGIN SELECT RAISE({how}, 'refused by the test'); END");

        FluentActions.Invoking(() => bank.Server().Transfer(1, 2, 30)).Should().Throw<Exception>("a trigger {0} refuses, by {1}", step, how);

        bank.State().Should().Be(bank.After(), "a trigger {0} refused, by {1}", step, how);
        bank.Database.Run("DROP TRIGGER Refuses");
        bank.Server().Transfer(1, 2, 30).Should().BeTrue("nothing refuses it any more, and nothing was left locked");
        bank.State().Should().Be(bank.After((1, 2, 30)));
    }

    [Fact]
    public void Where_the_commit_is_refused_nothing_is_changed_and_the_caller_is_told()
    {
        using var bank = new TestBank(100, 50);
        var ledger = new Ledger(() =>
        {
            var connection = bank.Database.Open();
            raw.sqlite3_commit_hook(connection.Handle!, _ => 1, null!);
            return connection;
        });

        FluentActions.Invoking(() => ledger.Transfer(1, 2, 30)).Should().Throw<Exception>("the database refuses to commit");

        bank.State().Should().Be(bank.After());
    }

    [Fact]
    public void Where_no_connection_can_be_opened_the_caller_is_told()
    {
        using var bank = new TestBank(100, 50);

        FluentActions.Invoking(() => new Ledger(() => throw new SqliteException("The pool is empty.", raw.SQLITE_CANTOPEN)).Transfer(1, 2, 30))
            .Should().Throw<Exception>();

        bank.State().Should().Be(bank.After());
    }

    [Fact]
    public void A_call_that_is_broken_off_at_any_statement_has_moved_all_or_nothing()
    {
        for (var (at, more) = (1, true); more; at++)
        {
            using var bank = new TestBank(100, 50);
            var statements = 0;
            bank.Database.BeforeStatement = (connection, _) =>
            {
                if (++statements == at)
                    raw.sqlite3_interrupt(connection.Handle!);
            };

            var moved = false;
            try
            {
                moved = bank.Server().Transfer(1, 2, 30);
            }
            catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
            {
                // Told, as the statement asks for.
            }

            more = statements >= at;
            bank.State().Should().Be(moved ? bank.After((1, 2, 30)) : bank.After(),
                "statement {0} of the call was interrupted, and it {1}", at, moved ? "returned true" : "did not return true");
        }
    }

    [Fact]
    public void A_crash_at_any_moment_leaves_all_or_nothing()
    {
        using var bank = new TestBank(100, 50);
        var seen = new List<string>();
        bank.Database.BeforeStatement = (_, _) => seen.Add(bank.State());

        bank.Server().Transfer(1, 2, 30).Should().BeTrue();

        bank.Database.ThrowWhatTheHookThrew();
        bank.Database.BeforeStatement = null;
        seen.Add(bank.State());
        seen.Distinct().Except([bank.After(), bank.After((1, 2, 30))]).Should().BeEmpty("what is committed before each statement, and so what a crash leaves, is all of the transfer or nothing");
    }
}
