namespace Katas.Saga.Tests;

public class SagaCancellationHiddenTests : IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();
    private readonly World _world = new(3);
    private readonly Journal _journal = new();

    public void Dispose() => _cancellation.Dispose();

    [Fact]
    public async Task A_saga_that_is_cancelled_before_its_first_step_has_ended()
    {
        await _cancellation.CancelAsync();

        (await RunAsync()).Should().Be(new SagaResult(SagaOutcome.Compensated, null), "it is cancelled");
        (await new Saga(_world.Steps, _journal.After()).RunAsync()).Should().Be(new SagaResult(SagaOutcome.Compensated, null), "it has been cancelled in an earlier run");

        _world.Calls.Should().BeEmpty("no step was started");
    }

    [Theory]
    [InlineData("+0", "+0 -0")]
    [InlineData("+1", "+0 +1 -1 -0")]
    public async Task Cancellation_during_a_step_turns_back_although_the_step_succeeds(string during, string calls)
    {
        CancelDuring(during);

        (await RunAsync()).Should().Be(new SagaResult(SagaOutcome.Compensated, null), "no step has thrown");
        _world.CallsSoFar.Should().Be(calls);
        _world.Effects.Should().BeEmpty();
    }

    [Fact]
    public async Task Cancellation_during_the_last_step_comes_too_late()
    {
        CancelDuring("+2");

        (await RunAsync()).Should().Be(new SagaResult(SagaOutcome.Completed, null));
        _world.CallsSoFar.Should().Be("+0 +1 +2");
    }

    [Theory]
    [InlineData(0, "+0 -0")]
    [InlineData(2, "+0 +1 +2 -2 -1 -0")]
    public async Task A_step_that_gives_up_since_it_is_cancelled_is_compensated(int waiting, string calls)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _world.BeforeEffect = async (call, token) =>
        {
            if (call != $"+{waiting}")
                return;

            started.SetResult();
            await Task.Delay(TimeSpan.FromSeconds(60), token);
        };

        var run = RunAsync();
        await started.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await _cancellation.CancelAsync();
        var result = await run.WaitAsync(TimeSpan.FromSeconds(30));

        result.Outcome.Should().Be(SagaOutcome.Compensated);
        result.Error.Should().BeAssignableTo<OperationCanceledException>("that is what the step threw");
        _world.CallsSoFar.Should().Be(calls);
    }

    [Fact]
    public async Task Steps_are_told_of_the_cancellation_and_compensations_are_not()
    {
        var told = new List<(string, bool)>();
        _world.BeforeEffect = (call, token) =>
        {
            if (call is "+1")
                _cancellation.Cancel();
            told.Add((call, token.IsCancellationRequested));
            return call is "+1" ? throw new TimeoutException() : Task.CompletedTask;
        };

        (await RunAsync()).Outcome.Should().Be(SagaOutcome.Compensated);

        told.Should().Equal(("+0", false), ("+1", true), ("-1", false), ("-0", false));
    }

    [Fact]
    public async Task Going_back_is_not_cancelled()
    {
        var error = new TimeoutException();
        var told = new List<bool>();
        _world.BeforeEffect = (call, token) =>
        {
            if (call is "-1")
                _cancellation.Cancel();
            if (call[0] is '-')
                told.Add(token.IsCancellationRequested);
            return call is "+1" ? throw error : Task.CompletedTask;
        };

        (await RunAsync()).Should().Be(new SagaResult(SagaOutcome.Compensated, error));

        _world.CallsSoFar.Should().Be("+0 +1 -1 -0");
        told.Should().Equal(false, false);
    }

    [Fact]
    public async Task A_saga_that_is_stuck_goes_on_going_back_when_it_is_cancelled()
    {
        _world.BeforeEffect = (call, _) => call is "+2" or "-1" ? throw new TimeoutException() : Task.CompletedTask;
        (await RunAsync()).Outcome.Should().Be(SagaOutcome.Stuck);
        _world.BeforeEffect = (_, token) =>
        {
            token.ThrowIfCancellationRequested();
            return Task.CompletedTask;
        };
        await _cancellation.CancelAsync();

        (await RunAsync()).Should().Be(new SagaResult(SagaOutcome.Compensated, null));
        _world.CallsSoFar.Should().Be("+0 +1 +2 -2 -1 -1 -0");
    }

    private Task<SagaResult> RunAsync() => new Saga(_world.Steps, _journal).RunAsync(_cancellation.Token);

    private void CancelDuring(string during) => _world.BeforeEffect = (call, _) =>
    {
        if (call == during)
            _cancellation.Cancel();
        return Task.CompletedTask;
    };
}
