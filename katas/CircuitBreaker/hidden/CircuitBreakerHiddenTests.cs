namespace Katas.CircuitBreaker.Tests;

public class CircuitBreakerHiddenTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1), Tick = new(1), Ever = TimeSpan.MaxValue;

    private readonly ManualTime _time = new(new DateTimeOffset(2026, 3, 29, 1, 59, 48, TimeSpan.Zero));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public void A_threshold_below_one_is_an_error(int threshold) =>
        FluentActions.Invoking(() => new CircuitBreaker(threshold, Second, Second, _time))
            .Should().Throw<ArgumentOutOfRangeException>().WithParameterName("failureThreshold");

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    public void A_window_or_break_of_zero_or_less_is_an_error(long ticks)
    {
        FluentActions.Invoking(() => new CircuitBreaker(1, new TimeSpan(ticks), Second, _time))
            .Should().Throw<ArgumentOutOfRangeException>().WithParameterName("window");
        FluentActions.Invoking(() => new CircuitBreaker(1, Second, new TimeSpan(ticks), _time))
            .Should().Throw<ArgumentOutOfRangeException>().WithParameterName("breakDuration");
    }

    [Fact]
    public void A_missing_clock_is_an_error() =>
        FluentActions.Invoking(() => new CircuitBreaker(1, Second, Second, null!))
            .Should().Throw<ArgumentNullException>().WithParameterName("time");

    [Fact]
    public async Task A_missing_operation_is_an_error_and_changes_nothing()
    {
        var breaker = new CircuitBreaker(1, 10 * Second, 30 * Second, _time);
        await Missing(breaker);
        breaker.State.Should().Be(CircuitState.Closed, "a missing operation is no failure of the service");

        await Fail(breaker);
        _time.Advance(30 * Second);
        await Missing(breaker);
        await (await PendingCall.BeginAsync(breaker)).SucceedAsync();

        static Task Missing(CircuitBreaker breaker) =>
            breaker.Awaiting(it => it.ExecuteAsync<int>(null!)).Should().ThrowAsync<ArgumentNullException>().WithParameterName("operation");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(100)]
    public async Task The_circuit_opens_with_the_failure_that_reaches_the_threshold(int threshold)
    {
        var breaker = new CircuitBreaker(threshold, 10 * Second, 30 * Second, _time);
        for (var failure = 1; failure <= threshold; failure++)
        {
            breaker.State.Should().Be(CircuitState.Closed, "{0} of {1} failures have happened", failure - 1, threshold);
            await Fail(breaker);
        }

        breaker.State.Should().Be(CircuitState.Open, "{0} failures have happened", threshold);
    }

    [Fact]
    public async Task Successes_do_not_make_up_for_failures()
    {
        var breaker = new CircuitBreaker(3, 10 * Second, 30 * Second, _time);
        for (var failure = 1; failure <= 3; failure++)
        {
            await Succeed(breaker);
            await Fail(breaker);
        }

        breaker.State.Should().Be(CircuitState.Open, "three calls failed within the window, whatever happened in between");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(50)]
    public async Task A_failure_counts_until_one_tick_before_the_window_has_passed(int threshold)
    {
        var (within, outside) = (new CircuitBreaker(threshold, 10 * Second, 30 * Second, _time), new CircuitBreaker(threshold, 10 * Second, 30 * Second, _time));
        await Fail(within);
        await Fail(outside);

        _time.Advance(10 * Second - Tick);
        await FailTimes(within, threshold - 1);
        within.State.Should().Be(CircuitState.Open, "the first of {0} failures was one tick less than the window ago", threshold);

        _time.Advance(Tick);
        await FailTimes(outside, threshold - 1);
        outside.State.Should().Be(CircuitState.Closed, "the first of {0} failures was just the window ago", threshold);
    }

    [Fact]
    public async Task The_window_slides_with_each_failure()
    {
        var breaker = new CircuitBreaker(3, 10 * Second, 30 * Second, _time);

        // Never three of them within ten seconds, but two in any six.
        for (var failure = 0; failure < 20; failure++)
        {
            await Fail(breaker);
            breaker.State.Should().Be(CircuitState.Closed, "at most two failures lie within any ten seconds");
            _time.Advance(5 * Second);
        }

        // 5, 9 and 10 seconds after the last but one: on either side of any fixed edge.
        await Fail(breaker);
        _time.Advance(4 * Second);
        await Fail(breaker);
        breaker.State.Should().Be(CircuitState.Open, "three failures lie within nine seconds");
    }

    [Fact]
    public async Task A_failure_happens_when_the_operation_ends()
    {
        var breaker = new CircuitBreaker(2, 10 * Second, 30 * Second, _time);
        var first = await PendingCall.BeginAsync(breaker);
        var second = await PendingCall.BeginAsync(breaker);

        _time.Advance(60 * Second);
        await first.FailAsync();
        _time.Advance(9 * Second);
        await second.FailAsync();

        breaker.State.Should().Be(CircuitState.Open, "two calls ended in failure within nine seconds");
        (await Refusal(breaker)).Should().Be(30 * Second, "it opened when the second of them ended, a moment ago");
    }

    [Fact]
    public async Task A_closed_circuit_lets_operations_run_at_the_same_time()
    {
        var breaker = new CircuitBreaker(1, 10 * Second, 30 * Second, _time);
        var calls = new List<PendingCall>();
        for (var number = 0; number < 20; number++)
            calls.Add(await PendingCall.BeginAsync(breaker));

        foreach (var call in calls)
            await call.SucceedAsync();
    }

    [Fact]
    public async Task An_operation_that_blocks_before_it_returns_its_task_holds_up_no_other()
    {
        var breaker = new CircuitBreaker(1, 10 * Second, 30 * Second, _time);
        using var release = new ManualResetEventSlim();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var blocking = Task.Factory.StartNew(() => breaker.ExecuteAsync(_ =>
        {
            begun.SetResult();
            release.Wait();
            return Task.FromResult(1);
        }), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();
        await begun.Task;

        try
        {
            (await Task.Run(() => breaker.ExecuteAsync(_ => Task.FromResult(2))).WaitAsync(TimeSpan.FromSeconds(3)))
                .Should().Be(2, "another operation is in the middle of its own work");
        }
        finally
        {
            release.Set();
        }

        (await blocking).Should().Be(1);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(300_000_000, 1)]
    [InlineData(300_000_000, 299_999_999)]
    [InlineData(long.MaxValue, 1)]
    [InlineData(long.MaxValue, 300_000_000)]
    public async Task An_open_circuit_says_exactly_for_how_long(long ticks, long passed)
    {
        var breaker = new CircuitBreaker(1, 10 * Second, new TimeSpan(ticks), _time);
        await Fail(breaker);

        (await Refusal(breaker)).Should().Be(new TimeSpan(ticks), "the circuit opened just now for {0} ticks", ticks);
        breaker.State.Should().Be(CircuitState.Open);

        _time.Advance(new TimeSpan(passed));
        if (passed < ticks)
            (await Refusal(breaker)).Should().Be(new TimeSpan(ticks - passed), "the circuit opened {0} ticks ago for {1}", passed, ticks);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(300_000_000)]
    public async Task The_break_is_over_at_its_last_tick_and_not_one_before(long ticks)
    {
        var breaker = new CircuitBreaker(1, 10 * Second, new TimeSpan(ticks), _time);
        await Fail(breaker);

        _time.Advance(new TimeSpan(ticks - 1));
        breaker.State.Should().Be(CircuitState.Open);
        (await Refusal(breaker)).Should().Be(Tick);

        _time.Advance(Tick);
        breaker.State.Should().Be(CircuitState.HalfOpen, "the break is over, although nobody has called");
        await Succeed(breaker);
        breaker.State.Should().Be(CircuitState.Closed);
    }

    [Fact]
    public async Task Refused_calls_count_for_nothing()
    {
        var breaker = new CircuitBreaker(2, 10 * Second, 30 * Second, _time);
        await FailTimes(breaker, 2);
        for (var call = 0; call < 29; call++)
        {
            _time.Advance(Second);
            await Refusal(breaker);
        }

        _time.Advance(Second);
        breaker.State.Should().Be(CircuitState.HalfOpen, "refused calls do not make the break longer");
        await Succeed(breaker);
        await Fail(breaker);
        breaker.State.Should().Be(CircuitState.Closed, "one call has failed since the circuit closed");
    }

    [Fact]
    public async Task A_trial_has_the_circuit_to_itself()
    {
        var breaker = await HalfOpen(threshold: 1);
        var trial = await PendingCall.BeginAsync(breaker);

        for (var call = 0; call < 3; call++)
        {
            _time.Advance(100 * Second);
            (await Refusal(breaker)).Should().Be(TimeSpan.Zero, "the break is over and a trial under way");
            breaker.State.Should().Be(CircuitState.HalfOpen);
        }

        await trial.SucceedAsync();
        breaker.State.Should().Be(CircuitState.Closed);
        var both = (await PendingCall.BeginAsync(breaker), await PendingCall.BeginAsync(breaker));
        await both.Item1.SucceedAsync();
        await both.Item2.SucceedAsync();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public async Task One_failed_trial_opens_the_circuit_for_a_whole_break(int threshold)
    {
        var breaker = await HalfOpen(threshold);
        for (var round = 0; round < 3; round++)
        {
            var trial = await PendingCall.BeginAsync(breaker);
            _time.Advance(7 * Second);
            await trial.FailAsync();

            breaker.State.Should().Be(CircuitState.Open, "the trial failed");
            (await Refusal(breaker)).Should().Be(30 * Second, "the circuit opened when the trial ended");
            _time.Advance(30 * Second);
            breaker.State.Should().Be(CircuitState.HalfOpen);
        }

        await Succeed(breaker);
        breaker.State.Should().Be(CircuitState.Closed);
    }

    [Fact]
    public async Task Closing_forgets_earlier_failures()
    {
        // The break is far shorter than the window, in which the failures from before it would still count.
        var breaker = new CircuitBreaker(3, Ever, Second, _time);
        await FailTimes(breaker, 3);
        _time.Advance(Second);
        await Fail(breaker);
        _time.Advance(Second);
        await Succeed(breaker);

        await FailTimes(breaker, 2);
        breaker.State.Should().Be(CircuitState.Closed, "two of three failures have happened since the circuit closed");
        await Fail(breaker);
        breaker.State.Should().Be(CircuitState.Open);
    }

    [Fact]
    public async Task Windows_and_breaks_may_last_for_ever()
    {
        var breaker = new CircuitBreaker(2, Ever, Ever, _time);
        await Fail(breaker);
        _time.Now = DateTimeOffset.MaxValue - Second;
        await Fail(breaker);

        breaker.State.Should().Be(CircuitState.Open, "in a window that never ends the first failure still counts");
        _time.Now = DateTimeOffset.MaxValue;
        breaker.State.Should().Be(CircuitState.Open, "the break never ends");
        (await Refusal(breaker)).Should().Be(Ever - Second);
    }

    [Fact]
    public async Task Breakers_share_nothing()
    {
        var one = new CircuitBreaker(1, 10 * Second, 30 * Second, _time);
        var other = new CircuitBreaker(1, 10 * Second, 30 * Second, _time);

        await Fail(one);

        one.State.Should().Be(CircuitState.Open);
        other.State.Should().Be(CircuitState.Closed);
    }

    private async Task<CircuitBreaker> HalfOpen(int threshold)
    {
        var breaker = new CircuitBreaker(threshold, 10 * Second, 30 * Second, _time);
        await FailTimes(breaker, threshold);
        _time.Advance(30 * Second);
        return breaker;
    }

    private static async Task<TimeSpan> Refusal(CircuitBreaker breaker) =>
        (await breaker.Awaiting(it => it.ExecuteAsync<int>(_ => throw new InvalidOperationException("A refused call must not be made.")))
            .Should().ThrowAsync<CircuitOpenException>()).Which.RetryAfter;

    private static async Task Succeed(CircuitBreaker breaker) => await (await PendingCall.BeginAsync(breaker)).SucceedAsync();

    private static async Task Fail(CircuitBreaker breaker) => await (await PendingCall.BeginAsync(breaker)).FailAsync();

    private static async Task FailTimes(CircuitBreaker breaker, int times)
    {
        for (var failure = 0; failure < times; failure++)
            await Fail(breaker);
    }
}
