using Microsoft.Extensions.Time.Testing;

namespace Katas.CircuitBreaker.Tests;

public class CircuitBreakerTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_result_comes_through()
    {
        var breaker = new CircuitBreaker(3, 10 * Second, 30 * Second, _time);

        (await breaker.ExecuteAsync(_ => Task.FromResult(42))).Should().Be(42);
    }

    [Fact]
    public async Task An_exception_comes_through_as_it_is()
    {
        var breaker = new CircuitBreaker(3, 10 * Second, 30 * Second, _time);
        var outage = new TimeoutException();

        var thrown = await breaker.Awaiting(it => it.ExecuteAsync(_ => Task.FromException<int>(outage))).Should().ThrowAsync<TimeoutException>();

        thrown.Which.Should().BeSameAs(outage);
    }

    [Fact]
    public async Task As_many_failures_as_the_threshold_open_the_circuit()
    {
        var breaker = new CircuitBreaker(3, 10 * Second, 30 * Second, _time);

        await Fail(breaker);
        await Fail(breaker);
        breaker.State.Should().Be(CircuitState.Closed);
        await Fail(breaker);

        breaker.State.Should().Be(CircuitState.Open);
    }

    [Fact]
    public async Task Failures_further_apart_than_the_window_do_not()
    {
        var breaker = new CircuitBreaker(2, 10 * Second, 30 * Second, _time);

        await Fail(breaker);
        _time.Advance(10 * Second);
        await Fail(breaker);

        breaker.State.Should().Be(CircuitState.Closed);
    }

    [Fact]
    public async Task An_open_circuit_refuses_calls_and_says_for_how_long()
    {
        var breaker = await Opened();
        _time.Advance(10 * Second);

        var refusal = await breaker.Awaiting(it => it.ExecuteAsync(NotToBeCalled)).Should().ThrowAsync<CircuitOpenException>();

        refusal.Which.RetryAfter.Should().Be(20 * Second);
    }

    [Fact]
    public async Task After_the_break_one_call_is_tried_and_the_others_are_refused()
    {
        var breaker = await Opened();
        _time.Advance(30 * Second);
        breaker.State.Should().Be(CircuitState.HalfOpen);
        var answer = new TaskCompletionSource<int>();

        var trial = breaker.ExecuteAsync(_ => answer.Task);
        await breaker.Awaiting(it => it.ExecuteAsync(NotToBeCalled)).Should().ThrowAsync<CircuitOpenException>();

        answer.SetResult(1);
        await trial;
        breaker.State.Should().Be(CircuitState.Closed);
    }

    [Fact]
    public async Task A_failed_trial_opens_the_circuit_for_another_break()
    {
        var breaker = await Opened();
        _time.Advance(30 * Second);

        await Fail(breaker);

        var refusal = await breaker.Awaiting(it => it.ExecuteAsync(NotToBeCalled)).Should().ThrowAsync<CircuitOpenException>();
        refusal.Which.RetryAfter.Should().Be(30 * Second);
    }

    [Fact]
    public async Task A_caller_that_cancels_is_no_failure()
    {
        var breaker = new CircuitBreaker(1, 10 * Second, 30 * Second, _time);
        using var caller = new CancellationTokenSource();

        var call = breaker.ExecuteAsync(async cancellation =>
        {
            await Task.Delay(Timeout.Infinite, cancellation);
            return 1;
        }, caller.Token);
        await caller.CancelAsync();

        await FluentActions.Awaiting(() => call).Should().ThrowAsync<OperationCanceledException>();
        breaker.State.Should().Be(CircuitState.Closed);
    }

    [Fact]
    public async Task A_call_from_before_the_break_does_not_decide_a_trial()
    {
        var breaker = new CircuitBreaker(1, 10 * Second, 30 * Second, _time);
        var slow = new TaskCompletionSource<int>();
        var early = breaker.ExecuteAsync(_ => slow.Task);
        await Fail(breaker);
        _time.Advance(30 * Second);

        slow.SetResult(1);
        await early;

        breaker.State.Should().Be(CircuitState.HalfOpen);
    }

    [Fact]
    public void Bad_arguments_are_errors()
    {
        FluentActions.Invoking(() => new CircuitBreaker(0, Second, Second, _time))
            .Should().Throw<ArgumentOutOfRangeException>().WithParameterName("failureThreshold");
        FluentActions.Invoking(() => new CircuitBreaker(1, TimeSpan.Zero, Second, _time))
            .Should().Throw<ArgumentOutOfRangeException>().WithParameterName("window");
        FluentActions.Invoking(() => new CircuitBreaker(1, Second, TimeSpan.Zero, _time))
            .Should().Throw<ArgumentOutOfRangeException>().WithParameterName("breakDuration");
        FluentActions.Invoking(() => new CircuitBreaker(1, Second, Second, null!))
            .Should().Throw<ArgumentNullException>().WithParameterName("time");
    }

    private async Task<CircuitBreaker> Opened()
    {
        var breaker = new CircuitBreaker(1, 10 * Second, 30 * Second, _time);
        await Fail(breaker);
        return breaker;
    }

    private static Task Fail(CircuitBreaker breaker) =>
        breaker.Awaiting(it => it.ExecuteAsync(_ => Task.FromException<int>(new TimeoutException()))).Should().ThrowAsync<TimeoutException>();

    private static Task<int> NotToBeCalled(CancellationToken cancellation) => throw new InvalidOperationException("A refused call must not be made.");
}
