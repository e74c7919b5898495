namespace Katas.CircuitBreaker.Tests;

public class CircuitBreakerContentionHiddenTests
{
    private const int Threads = 8;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly ManualTime _time = new(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task There_is_one_trial_however_many_threads_call_when_the_break_is_over()
    {
        const int rounds = 10_000;
        var breakers = Enumerable.Range(0, rounds).Select(_ => new CircuitBreaker(1, 10 * Second, 30 * Second, _time)).ToArray();
        await End(breakers.Select(breaker => Start(breaker, Down)));
        _time.Advance(30 * Second);

        var begun = Enumerable.Range(0, 2 * rounds).Select(_ => new TaskCompletionSource<int>()).ToArray();
        var calls = new Task<int>[2 * rounds];
        var answer = new TaskCompletionSource<int>();
        Lockstep.Run(threads: 2, rounds, (thread, round) => calls[2 * round + thread] = Start(breakers[round], _ =>
        {
            begun[2 * round + thread].SetResult(0);
            return answer.Task;
        }));
        await End(calls.Select((call, number) => Task.WhenAny(call, begun[number].Task).Unwrap()));

        for (var round = 0; round < rounds; round++)
        {
            var trials = begun[(2 * round)..(2 * round + 2)].Count(operation => operation.Task.IsCompleted);
            if (trials != 1)
                trials.Should().Be(1, "two threads call at the same moment, and one of them is the trial, which has not ended (round {0} of {1})", round, rounds);
        }

        breakers.Should().OnlyContain(breaker => breaker.State == CircuitState.HalfOpen, "the trial is under way");
        answer.SetResult(1);
    }

    [Fact]
    public async Task No_failure_is_lost()
    {
        // Each loss leaves the count one short for good. Threads that throw meet less often than those that do not, so
        // there are many failures.
        const int failuresEach = 2_000;
        var breaker = new CircuitBreaker(Threads * failuresEach, TimeSpan.MaxValue, 30 * Second, _time);

        await FailOnAllThreads(breaker, failuresEach);

        breaker.State.Should().Be(CircuitState.Open, "{0} threads have had {1} failures each, and {2} open the circuit", Threads, failuresEach, Threads * failuresEach);
    }

    [Fact]
    public async Task No_failure_counts_twice()
    {
        const int failuresEach = 1_000;
        var breaker = new CircuitBreaker(Threads * failuresEach + 1, TimeSpan.MaxValue, 30 * Second, _time);

        await FailOnAllThreads(breaker, failuresEach);

        breaker.State.Should().Be(CircuitState.Closed, "one failure is missing");
        await End([Start(breaker, Down)]);
        breaker.State.Should().Be(CircuitState.Open);
    }

    private static async Task FailOnAllThreads(CircuitBreaker breaker, int failuresEach)
    {
        var calls = new Task<int>[Threads * failuresEach];
        Together.Run(Threads, thread =>
        {
            for (var failure = 0; failure < failuresEach; failure++)
                calls[thread * failuresEach + failure] = Start(breaker, Down);
        });
        await End(calls);
    }

    private static Task<int> Down(CancellationToken cancellation) => Task.FromException<int>(new TimeoutException());

    /// <summary>A refusal may be thrown at once or by the task.</summary>
    private static Task<int> Start(CircuitBreaker breaker, Func<CancellationToken, Task<int>> operation)
    {
        try
        {
            return breaker.ExecuteAsync(operation);
        }
        catch (CircuitOpenException refusal)
        {
            return Task.FromException<int>(refusal);
        }
    }

    /// <summary>Waits for all of them, however they end.</summary>
    private static Task End(IEnumerable<Task<int>> calls) => Task.WhenAll(calls).ContinueWith(_ => { }, TaskScheduler.Default).Ends("all calls end");
}
