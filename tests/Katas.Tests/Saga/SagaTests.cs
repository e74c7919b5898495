namespace Katas.Saga.Tests;

public class SagaTests
{
    private readonly World _world = new(steps: 3, completesLater: true);
    private readonly Journal _journal = new();

    [Fact]
    public async Task Steps_run_in_order()
    {
        (await new Saga(_world.Steps, _journal).RunAsync()).Should().Be(new SagaResult(SagaOutcome.Completed, null));

        _world.CallsSoFar.Should().Be("+0 +1 +2");
    }

    [Fact]
    public async Task When_a_step_fails_all_that_were_started_are_compensated_last_first()
    {
        var error = new TimeoutException();
        _world.BeforeEffect = (call, _) => call == "+1" ? throw error : Task.CompletedTask;

        (await new Saga(_world.Steps, _journal).RunAsync()).Should().Be(new SagaResult(SagaOutcome.Compensated, error));

        _world.CallsSoFar.Should().Be("+0 +1 -1 -0");
    }

    [Fact]
    public async Task A_failing_compensation_ends_the_run_and_the_next_one_goes_on_with_it()
    {
        _world.BeforeEffect = (call, _) => call is "+2" or "-1" ? throw new TimeoutException() : Task.CompletedTask;
        (await new Saga(_world.Steps, _journal).RunAsync()).Outcome.Should().Be(SagaOutcome.Stuck);
        _world.CallsSoFar.Should().Be("+0 +1 +2 -2 -1");

        _world.BeforeEffect = (_, _) => Task.CompletedTask;
        (await new Saga(_world.Steps, _journal).RunAsync()).Outcome.Should().Be(SagaOutcome.Compensated);

        _world.CallsSoFar.Should().Be("+0 +1 +2 -2 -1 -1 -0");
    }

    [Fact]
    public async Task A_cancelled_saga_goes_back()
    {
        using var cancellation = new CancellationTokenSource();
        _world.AfterEffect = call =>
        {
            if (call == "+1")
                cancellation.Cancel();
        };

        (await new Saga(_world.Steps, _journal).RunAsync(cancellation.Token)).Should().Be(new SagaResult(SagaOutcome.Compensated, null));

        _world.CallsSoFar.Should().Be("+0 +1 -1 -0");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task After_a_crash_the_next_run_goes_on_where_the_journal_ends(int append)
    {
        var dying = new Journal { DiesAt = append };
        await FluentActions.Awaiting(() => new Saga(_world.Steps, dying).RunAsync()).Should().ThrowAsync<CrashException>();
        var before = _world.Calls.ToList();

        (await new Saga(_world.Steps, dying.After()).RunAsync()).Outcome.Should().Be(SagaOutcome.Completed);

        _world.Calls.Distinct().Should().Equal("+0", "+1", "+2");
        _world.Calls.Skip(before.Count).Intersect(before).Should().HaveCountLessThan(2, "only the last step before the crash is executed again");
    }

    [Fact]
    public async Task A_saga_that_has_ended_is_not_run_again()
    {
        await new Saga(_world.Steps, _journal).RunAsync();

        (await new Saga(_world.Steps, _journal).RunAsync()).Outcome.Should().Be(SagaOutcome.Completed);

        _world.CallsSoFar.Should().Be("+0 +1 +2");
    }
}
