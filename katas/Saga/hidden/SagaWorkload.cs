using BenchmarkDotNet.Attributes;

namespace Katas.Saga.Tests;

/// <summary>N is the number of steps of one saga.</summary>
public class SagaWorkload : Workload
{
    private ISagaStep[] _steps = [];

    /// <summary>How the saga goes.</summary>
    public enum Course
    {
        /// <summary>All steps succeed.</summary>
        Forward,

        /// <summary>The last step fails.</summary>
        Back,

        /// <summary>The last step fails, and the compensation of the first; the second run goes on with it.</summary>
        Resumed,
    }

    [Params(10, 100, 1_000, 10_000)]
    public override int N { get; set; }

    [Params(Course.Forward, Course.Back, Course.Resumed)]
    public Course Kind { get; set; }

    [GlobalSetup]
    public void Setup() => _steps = [.. Enumerable.Range(0, N).Select(number => new Step(
        fails: Kind is not Course.Forward && number == N - 1, getsStuck: Kind is Course.Resumed && number == 0))];

    /// <returns>The number of calls of steps and compensations.</returns>
    [Benchmark]
    [Growth(Time = "O(n)", Space = "O(n)", From = 1 << 12, To = 1 << 18)]
    public long Run()
    {
        foreach (var step in _steps)
            ((Step)step).Calls = 0;

        var journal = new Journal();
        var outcome = new Saga(_steps, journal).RunAsync().GetAwaiter().GetResult().Outcome;
        if (outcome is SagaOutcome.Stuck)
            outcome = new Saga(_steps, journal).RunAsync().GetAwaiter().GetResult().Outcome;
        return _steps.Sum(step => (long)((Step)step).Calls) * 10 + (int)outcome;
    }

    private sealed class Step(bool fails, bool getsStuck) : ISagaStep
    {
        private static readonly TimeoutException Timeout = new();

        public int Calls { get; set; }

        public Task ExecuteAsync(CancellationToken cancellationToken)
        {
            Calls++;
            return fails ? Task.FromException(Timeout) : Task.CompletedTask;
        }

        public Task CompensateAsync(CancellationToken cancellationToken)
        {
            Calls++;
            return getsStuck && Calls == 2 ? Task.FromException(Timeout) : Task.CompletedTask;
        }
    }
}
