namespace Katas.CircuitBreaker.Tests;

public class CircuitBreakerOutcomeHiddenTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly ManualTime _time = new(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task The_result_is_the_operations_own()
    {
        var breaker = Breaker();
        var result = new object();

        (await breaker.ExecuteAsync(_ => Task.FromResult(result))).Should().BeSameAs(result);
        (await breaker.ExecuteAsync(_ => Task.FromResult<string?>(null))).Should().BeNull();
    }

    [Fact]
    public async Task The_operation_is_called_once_and_given_the_callers_cancellation()
    {
        using var caller = new CancellationTokenSource();
        var given = new List<CancellationToken>();

        await Breaker().ExecuteAsync(cancellation =>
        {
            given.Add(cancellation);
            return Task.FromResult(1);
        }, caller.Token);

        given.Should().HaveCount(1, "a breaker is not a retry").And.OnlyContain(token => token.CanBeCanceled && !token.IsCancellationRequested);
    }

    [Fact]
    public async Task The_callers_cancellation_reaches_the_operation()
    {
        using var caller = new CancellationTokenSource();
        var reached = new TaskCompletionSource();
        var call = Breaker().ExecuteAsync(async cancellation =>
        {
            await using var registration = cancellation.Register(reached.SetResult);
            await reached.Task;
            return 1;
        }, caller.Token);

        await caller.CancelAsync();

        (await call.Ends("the operation hears of the cancellation")).Should().Be(1);
    }

    public static TheoryData<string, Exception> Exceptions => new()
    {
        { "an exception", new InvalidOperationException() },
        { "a time-out", new TimeoutException() },
        { "a time-out of an HttpClient", new TaskCanceledException("The request was canceled due to the configured HttpClient.Timeout.", new TimeoutException()) },
        { "a cancellation that the caller did not ask for", new OperationCanceledException(new CancellationToken(canceled: true)) },
        { "a refusal by another breaker", new CircuitOpenException(TimeSpan.FromSeconds(5)) },
    };

    [Theory]
    [MemberData(nameof(Exceptions))]
    public async Task An_operation_that_throws_has_failed_and_its_exception_comes_through(string what, Exception exception)
    {
        using var caller = new CancellationTokenSource();
        foreach (var operation in new Func<CancellationToken, Task<int>>[]
        {
            _ => Task.FromException<int>(exception),
            _ => throw exception,
            async _ => { await Task.Yield(); throw exception; },
        })
        {
            var breaker = Breaker();

            (await breaker.Awaiting(it => it.ExecuteAsync(operation, caller.Token)).Should().ThrowAsync<Exception>())
                .Which.Should().BeSameAs(exception, "{0} comes through as it is", what);

            breaker.State.Should().Be(CircuitState.Open, "{0} is a failure", what);
        }
    }

    [Fact]
    public async Task An_operation_that_ends_as_cancelled_though_the_caller_did_not_ask_has_failed()
    {
        var breaker = Breaker();

        await breaker.Awaiting(it => it.ExecuteAsync(_ => Task.FromCanceled<int>(new CancellationToken(canceled: true))))
            .Should().ThrowAsync<OperationCanceledException>();

        breaker.State.Should().Be(CircuitState.Open, "the caller did not cancel, so the service or its client did");
    }

    [Fact]
    public async Task A_callers_cancellation_is_neither_failure_nor_success()
    {
        var breaker = new CircuitBreaker(2, 10 * Second, 30 * Second, _time);
        await Fail(breaker);

        for (var call = 0; call < 5; call++)
            await (await PendingCall.BeginAsync(breaker)).CancelAsync();
        breaker.State.Should().Be(CircuitState.Closed, "callers gave up, and one call failed");

        await Fail(breaker);
        breaker.State.Should().Be(CircuitState.Open, "and now a second has");
    }

    [Fact]
    public async Task A_cancellation_is_the_callers_whatever_token_the_exception_names()
    {
        using var caller = new CancellationTokenSource();
        using var other = new CancellationTokenSource();
        var exceptions = new OperationCanceledException[]
        {
            new(caller.Token), new(other.Token), new(), new TaskCanceledException(), new OwnCancellation(),
        };
        await caller.CancelAsync();
        foreach (var exception in exceptions)
        {
            using var late = new CancellationTokenSource();
            var breaker = Breaker();

            (await breaker.Awaiting(it => it.ExecuteAsync<int>(async _ => { await late.CancelAsync(); throw exception; }, late.Token))
                .Should().ThrowAsync<OperationCanceledException>()).Which.Should().BeSameAs(exception);

            breaker.State.Should().Be(CircuitState.Closed, "the caller had given up when the operation ended with {0}", exception);
        }
    }

    [Fact]
    public async Task An_operation_that_fails_otherwise_after_the_caller_gave_up_has_failed()
    {
        foreach (var failure in new[] { new TimeoutException(), new TimeoutException("No answer.", new OperationCanceledException()) })
        {
            using var caller = new CancellationTokenSource();
            var breaker = Breaker();

            await breaker.Awaiting(it => it.ExecuteAsync<int>(async _ => { await caller.CancelAsync(); throw failure; }, caller.Token))
                .Should().ThrowAsync<TimeoutException>();

            breaker.State.Should().Be(CircuitState.Open, "{0} was thrown, whatever it holds", failure.GetType());
        }
    }

    [Fact]
    public async Task An_operation_that_returns_after_the_caller_gave_up_has_succeeded()
    {
        using var caller = new CancellationTokenSource();
        var breaker = await HalfOpen();

        (await breaker.ExecuteAsync(async _ => { await caller.CancelAsync(); return 7; }, caller.Token)).Should().Be(7);

        breaker.State.Should().Be(CircuitState.Closed, "the trial returned");
    }

    [Fact]
    public async Task A_call_ends_with_its_operation_and_not_before()
    {
        using var caller = new CancellationTokenSource();
        var begun = new TaskCompletionSource();
        var operation = new TaskCompletionSource<int>();
        var call = Breaker().ExecuteAsync(_ => { begun.SetResult(); return operation.Task; }, caller.Token);
        await begun.Task.Ends("the operation is called");

        await caller.CancelAsync();
        call.IsCompleted.Should().BeFalse("the operation has not ended");

        operation.SetResult(3);
        (await call.Ends("the call ends with its operation")).Should().Be(3);
    }

    [Fact]
    public async Task A_cancellation_before_the_call_ends_it_whatever_the_state()
    {
        var cancelled = new CancellationToken(canceled: true);
        var breaker = Breaker();
        await Cancelled();
        breaker.State.Should().Be(CircuitState.Closed);

        await Fail(breaker);
        await Cancelled();
        breaker.State.Should().Be(CircuitState.Open);

        _time.Advance(30 * Second);
        await Cancelled();
        breaker.State.Should().Be(CircuitState.HalfOpen);
        await (await PendingCall.BeginAsync(breaker)).SucceedAsync();
        breaker.State.Should().Be(CircuitState.Closed, "the place of the trial was not taken");

        Task Cancelled() => breaker.Awaiting(it => it.ExecuteAsync<int>(_ => throw new InvalidOperationException("The operation must not be called."), cancelled))
            .Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task A_cancelled_trial_gives_its_place_to_the_next_call()
    {
        var breaker = await HalfOpen();
        for (var round = 0; round < 3; round++)
        {
            var trial = await PendingCall.BeginAsync(breaker);
            await trial.CancelAsync();
            breaker.State.Should().Be(CircuitState.HalfOpen, "a cancelled trial has shown nothing");
        }

        var last = await PendingCall.BeginAsync(breaker);
        await breaker.Awaiting(it => it.ExecuteAsync(_ => Task.FromResult(1))).Should().ThrowAsync<CircuitOpenException>("the next call is the trial");
        await last.FailAsync();
        breaker.State.Should().Be(CircuitState.Open);
    }

    /// <summary>How a call ends that was let through before the circuit opened.</summary>
    public enum End
    {
        Success,
        Failure,
        Cancellation,
    }

    [Theory]
    [InlineData(End.Success)]
    [InlineData(End.Failure)]
    [InlineData(End.Cancellation)]
    public async Task An_early_call_that_ends_while_the_circuit_is_open_changes_nothing(End end)
    {
        var breaker = Breaker();
        var early = await PendingCall.BeginAsync(breaker);
        await Fail(breaker);
        _time.Advance(10 * Second);

        await EndAsync(early, end);

        (await breaker.Awaiting(it => it.ExecuteAsync(_ => Task.FromResult(1))).Should().ThrowAsync<CircuitOpenException>())
            .Which.RetryAfter.Should().Be(20 * Second, "the circuit opened ten seconds ago");
    }

    [Theory]
    [InlineData(End.Success)]
    [InlineData(End.Failure)]
    [InlineData(End.Cancellation)]
    public async Task An_early_call_that_ends_while_half_open_changes_nothing(End end)
    {
        var breaker = Breaker();
        var (early, another) = (await PendingCall.BeginAsync(breaker), await PendingCall.BeginAsync(breaker));
        await Fail(breaker);
        _time.Advance(30 * Second);

        await EndAsync(early, end);
        breaker.State.Should().Be(CircuitState.HalfOpen, "no trial has begun");
        var trial = await PendingCall.BeginAsync(breaker);

        await EndAsync(another, end);
        breaker.State.Should().Be(CircuitState.HalfOpen, "only the trial decides, and it is still under way");
        await breaker.Awaiting(it => it.ExecuteAsync(_ => Task.FromResult(1))).Should().ThrowAsync<CircuitOpenException>();

        await trial.SucceedAsync();
        breaker.State.Should().Be(CircuitState.Closed);
    }

    [Theory]
    [InlineData(End.Success)]
    [InlineData(End.Failure)]
    [InlineData(End.Cancellation)]
    public async Task An_early_call_that_ends_when_closed_again_is_not_remembered(End end)
    {
        var breaker = new CircuitBreaker(2, 1000 * Second, 30 * Second, _time);
        var early = await PendingCall.BeginAsync(breaker);
        await Fail(breaker);
        await Fail(breaker);
        _time.Advance(30 * Second);
        await (await PendingCall.BeginAsync(breaker)).SucceedAsync();

        await EndAsync(early, end);

        await Fail(breaker);
        breaker.State.Should().Be(CircuitState.Closed, "one call of this period has failed");
        await Fail(breaker);
        breaker.State.Should().Be(CircuitState.Open, "two calls of this period have failed");
    }

    [Theory]
    [InlineData(End.Success)]
    [InlineData(End.Failure)]
    [InlineData(End.Cancellation)]
    public async Task An_early_call_does_not_decide_the_trial_of_a_later_break(End end)
    {
        // Open, half-open and open again: a mark that says only "before the break" could take it for one of its own.
        var breaker = Breaker();
        var early = await PendingCall.BeginAsync(breaker);
        await Fail(breaker);
        for (var round = 0; round < 2; round++)
        {
            _time.Advance(30 * Second);
            await Fail(breaker);
        }

        _time.Advance(30 * Second);
        var trial = await PendingCall.BeginAsync(breaker);
        await EndAsync(early, end);

        breaker.State.Should().Be(CircuitState.HalfOpen, "only the trial decides");
        await trial.FailAsync();
        breaker.State.Should().Be(CircuitState.Open);
    }

    private static Task EndAsync(PendingCall call, End end) => end switch
    {
        End.Success => call.SucceedAsync(),
        End.Failure => call.FailAsync(),
        _ => call.CancelAsync(),
    };

    private CircuitBreaker Breaker() => new(1, 10 * Second, 30 * Second, _time);

    private async Task<CircuitBreaker> HalfOpen()
    {
        var breaker = Breaker();
        await Fail(breaker);
        _time.Advance(30 * Second);
        return breaker;
    }

    private static async Task Fail(CircuitBreaker breaker) => await (await PendingCall.BeginAsync(breaker)).FailAsync();

    private sealed class OwnCancellation : OperationCanceledException;
}
