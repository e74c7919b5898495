namespace Katas.Saga.Tests;

public class SagaHiddenTests
{
    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "+0")]
    [InlineData(4, "+0 +1 +2 +3")]
    public async Task Steps_that_succeed_run_once_each_and_in_order(int steps, string calls)
    {
        foreach (var later in new[] { false, true })
        {
            var world = new World(steps, later);

            var result = await new Saga(world.Steps, new Journal()).RunAsync();

            result.Should().Be(new SagaResult(SagaOutcome.Completed, null));
            world.CallsSoFar.Should().Be(calls);
        }
    }

    [Theory]
    [InlineData(1, 0, "+0 -0")]
    [InlineData(3, 0, "+0 -0")]
    [InlineData(3, 1, "+0 +1 -1 -0")]
    [InlineData(3, 2, "+0 +1 +2 -2 -1 -0")]
    public async Task A_step_that_fails_is_compensated_itself_and_then_those_before_it(int steps, int failing, string calls)
    {
        foreach (var (later, after) in new[] { (false, false), (false, true), (true, false), (true, true) })
        {
            var world = new World(steps, later);
            var error = new InvalidOperationException("No card.");
            Throw(world, $"+{failing}", error, after);

            var result = await new Saga(world.Steps, new Journal()).RunAsync();

            result.Should().Be(new SagaResult(SagaOutcome.Compensated, error), "step {0} throws {1} its effect", failing, after ? "after" : "before");
            world.CallsSoFar.Should().Be(calls, "step {0} throws {1} its effect", failing, after ? "after" : "before");
            world.Effects.Should().BeEmpty();
        }
    }

    [Fact]
    public async Task A_step_may_throw_before_it_returns_a_task()
    {
        var world = new World(2);
        var error = new TimeoutException();

        var result = await new Saga([.. world.Steps, new Thrower(error)], new Journal()).RunAsync();

        result.Should().Be(new SagaResult(SagaOutcome.Compensated, error));
        world.CallsSoFar.Should().Be("+0 +1 -1 -0");
    }

    [Theory]
    [InlineData(typeof(OperationCanceledException))]
    [InlineData(typeof(TaskCanceledException))]
    [InlineData(typeof(ArgumentNullException))]
    public async Task Whatever_a_step_throws_is_a_failure(Type exception)
    {
        var world = new World(2);
        var error = (Exception)Activator.CreateInstance(exception)!;
        Throw(world, "+1", error);

        (await new Saga(world.Steps, new Journal()).RunAsync()).Should().Be(new SagaResult(SagaOutcome.Compensated, error));
        world.CallsSoFar.Should().Be("+0 +1 -1 -0");
    }

    [Fact]
    public async Task An_exception_that_holds_another_is_the_error_as_it_is()
    {
        var world = new World(1);
        var error = new AggregateException(new TimeoutException());
        Throw(world, "+0", error);

        (await new Saga(world.Steps, new Journal()).RunAsync()).Error.Should().BeSameAs(error);
    }

    [Fact]
    public async Task A_compensation_may_throw_before_it_returns_a_task()
    {
        var world = new World(2);
        var error = new TimeoutException();
        var stubborn = new Thrower(new InvalidOperationException()) { ErrorOfCompensation = error };

        var result = await new Saga([world.Steps[0], stubborn, world.Steps[1]], new Journal()).RunAsync();

        result.Should().Be(new SagaResult(SagaOutcome.Stuck, error));
        world.CallsSoFar.Should().Be("+0");
    }

    [Fact]
    public async Task However_many_steps_there_are_a_stuck_saga_goes_on_where_it_stands()
    {
        var world = new World(25);
        Throw(world, "+24", new InvalidOperationException());
        Throw(world, "-11", new TimeoutException());
        var journal = new Journal();
        (await new Saga(world.Steps, journal).RunAsync()).Outcome.Should().Be(SagaOutcome.Stuck);
        world.Calls.Clear();

        (await new Saga(world.Steps, journal.After()).RunAsync()).Outcome.Should().Be(SagaOutcome.Stuck);

        world.CallsSoFar.Should().Be("-11", "those behind it were compensated before, and those before it have to wait");
    }

    [Theory]
    [InlineData("-2", "+0 +1 +2 -2", "-2 -1 -0")]
    [InlineData("-1", "+0 +1 +2 -2 -1", "-1 -0")]
    [InlineData("-0", "+0 +1 +2 -2 -1 -0", "-0")]
    public async Task A_compensation_that_fails_is_where_the_run_ends_and_the_next_one_goes_on(string failing, string calls, string callsOfTheNext)
    {
        foreach (var (later, after, journalOfTheNext) in new[] { (false, false, false), (true, true, false), (false, true, true) })
        {
            var world = new World(3, later);
            var (stepError, error) = (new InvalidOperationException("No card."), new TimeoutException("No answer."));
            Throw(world, "+2", stepError);
            Throw(world, failing, error, after);
            var journal = new Journal();
            var saga = new Saga(world.Steps, journal);

            (await saga.RunAsync()).Should().Be(new SagaResult(SagaOutcome.Stuck, error), "compensation {0} throws", failing);
            world.CallsSoFar.Should().Be(calls, "compensation {0} throws", failing);

            world.Calls.Clear();
            (await saga.RunAsync()).Should().Be(new SagaResult(SagaOutcome.Stuck, error), "compensation {0} throws again", failing);
            world.CallsSoFar.Should().Be(failing);

            world.Calls.Clear();
            (world.BeforeEffect, world.AfterEffect) = ((_, _) => Task.CompletedTask, _ => { });
            saga = new Saga(world.Steps, journalOfTheNext ? journal.After() : journal);
            (await saga.RunAsync()).Should().Be(new SagaResult(SagaOutcome.Compensated, null), "compensation {0} does not throw any more", failing);
            world.CallsSoFar.Should().Be(callsOfTheNext);
            world.Effects.Should().BeEmpty();
        }
    }

    [Fact]
    public async Task A_saga_that_has_ended_stays_as_it_is()
    {
        foreach (var (failing, outcome) in new[] { ("none", SagaOutcome.Completed), ("+1", SagaOutcome.Compensated), ("+0", SagaOutcome.Compensated) })
        {
            foreach (var cancelled in new[] { false, true })
            {
                var world = new World(2);
                Throw(world, failing, new TimeoutException());
                var journal = new Journal();
                var saga = new Saga(world.Steps, journal);
                (await saga.RunAsync()).Outcome.Should().Be(outcome);
                world.Calls.Clear();
                world.BeforeEffect = (_, _) => Task.CompletedTask;

                var token = new CancellationToken(cancelled);
                (await saga.RunAsync(token)).Should().Be(new SagaResult(outcome, null), "it has ended before");
                (await new Saga(world.Steps, journal.After()).RunAsync(token)).Should().Be(new SagaResult(outcome, null), "it has ended before");

                world.Calls.Should().BeEmpty("it has ended before");
            }
        }
    }

    [Fact]
    public async Task An_ended_saga_without_steps_is_completed_and_cannot_be_cancelled() =>
        (await new Saga([], new Journal()).RunAsync(new CancellationToken(canceled: true))).Should().Be(new SagaResult(SagaOutcome.Completed, null));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Nothing_goes_on_before_an_entry_is_written(int entry)
    {
        var world = new World(2);
        var journal = new SlowJournal(world, entry);

        var run = new Saga(world.Steps, journal).RunAsync();
        await journal.Reached.WaitAsync(TimeSpan.FromSeconds(30));
        var (calls, isCompleted) = (world.CallsSoFar, run.IsCompleted);
        journal.Complete();

        (await run.WaitAsync(TimeSpan.FromSeconds(30))).Outcome.Should().Be(SagaOutcome.Completed);
        (calls, isCompleted).Should().Be((journal.CallsWhenReached, false), "entry {0} was not written yet", entry);
        world.CallsSoFar.Should().Be("+0 +1");
    }

    [Fact]
    public async Task An_exception_of_the_journal_ends_the_run_and_is_none_of_a_step()
    {
        await FluentActions.Invoking(() => new Saga(new World(1).Steps, new Unreadable()).RunAsync()).Should().ThrowAsync<CrashException>();

        foreach (var failing in new[] { "none", "+2" })
        {
            for (var (append, died) = (0, true); died; append++)
            {
                var world = new World(3);
                Throw(world, failing, new TimeoutException());
                var journal = new Journal { DiesAt = append, Died = () => world.Calls.Add("|") };

                died = await Dies(new Saga(world.Steps, journal));

                died.Should().Be(journal.Appends > append, "append {0} throws, and the calls were {1}", append, world.CallsSoFar);
                if (died)
                    world.Calls[^1].Should().Be("|", "nothing is done after append {0} has thrown, and the calls were {1}", append, world.CallsSoFar);
            }
        }
    }

    [Fact]
    public async Task A_journal_that_is_cancelled_is_no_cancellation_of_the_saga()
    {
        using var cancellation = new CancellationTokenSource();
        var world = new World(2);
        world.AfterEffect = _ => cancellation.Cancel();
        var error = new OperationCanceledException(cancellation.Token);
        var journal = new DyingJournal(() => world.Calls.Count > 0 ? error : null);

        (await FluentActions.Awaiting(() => new Saga(world.Steps, journal).RunAsync(cancellation.Token)).Should().ThrowAsync<OperationCanceledException>())
            .Which.Should().BeSameAs(error, "a journal that throws is the process dying");
        world.CallsSoFar.Should().Be("+0");
    }

    [Fact]
    public async Task A_step_has_four_entries_at_most_however_often_the_process_dies_after_it()
    {
        var world = new World(1);
        var journal = new DyingJournal(() => world.Calls.Count > 0 ? new CrashException() : null);
        for (var run = 1; run <= 10; run++)
        {
            world.Calls.Clear();
            (await Dies(new Saga(world.Steps, journal))).Should().BeTrue("run {0} has executed the step and cannot note that", run);
        }

        journal.Entries.Should().HaveCountLessThanOrEqualTo(4, "that is how many entries a step may have");
    }

    [Fact]
    public void Missing_arguments_are_errors()
    {
        FluentActions.Invoking(() => new Saga(null!, new Journal())).Should().Throw<ArgumentNullException>().WithParameterName("steps");
        FluentActions.Invoking(() => new Saga([], null!)).Should().Throw<ArgumentNullException>().WithParameterName("journal");
    }

    private static void Throw(World world, string call, Exception error, bool after = false)
    {
        var (before, then) = (world.BeforeEffect, world.AfterEffect);
        if (after)
        {
            world.AfterEffect = called =>
            {
                then(called);
                if (called == call)
                    throw error;
            };
        }
        else
        {
            world.BeforeEffect = (called, token) => called == call ? throw error : before(called, token);
        }
    }

    private sealed class Thrower(Exception error) : ISagaStep
    {
        public Exception? ErrorOfCompensation { get; init; }

        public Task ExecuteAsync(CancellationToken cancellationToken) => throw error;

        public Task CompensateAsync(CancellationToken cancellationToken) => ErrorOfCompensation is null ? Task.CompletedTask : throw ErrorOfCompensation;
    }

    /// <summary>Asks at each entry what to throw instead of writing it; null for nothing.</summary>
    private sealed class DyingJournal(Func<Exception?> failure) : ISagaJournal
    {
        public List<string> Entries { get; } = [];

        public Task AppendAsync(string entry)
        {
            if (failure() is { } error)
                return Task.FromException(error);

            Entries.Add(entry);
            return Task.CompletedTask;
        }

        public Task<IReadOnlyList<string>> ReadAsync() => Task.FromResult<IReadOnlyList<string>>([.. Entries]);
    }

    private static async Task<bool> Dies(Saga saga)
    {
        try
        {
            await saga.RunAsync();
            return false;
        }
        catch (CrashException)
        {
            return true;
        }
    }

    /// <summary>Writes one of its entries when it is told to, and the others at once.</summary>
    private sealed class SlowJournal(World world, int slow) : ISagaJournal
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously), _written = new();
        private int _appends;

        public Task Reached => _reached.Task;

        public string CallsWhenReached { get; private set; } = "";

        public void Complete() => _written.SetResult();

        public Task AppendAsync(string entry)
        {
            if (_appends++ != slow)
                return Task.CompletedTask;

            CallsWhenReached = world.CallsSoFar;
            _reached.SetResult();
            return _written.Task;
        }

        public Task<IReadOnlyList<string>> ReadAsync() => Task.FromResult<IReadOnlyList<string>>([]);
    }

    private sealed class Unreadable : ISagaJournal
    {
        public Task AppendAsync(string entry) => Task.CompletedTask;

        public Task<IReadOnlyList<string>> ReadAsync() => throw new CrashException();
    }
}
