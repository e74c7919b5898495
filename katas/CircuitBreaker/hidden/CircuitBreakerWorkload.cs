using BenchmarkDotNet.Attributes;

namespace Katas.CircuitBreaker.Tests;

/// <summary>
/// N is the failure threshold, and a run is N calls or some times as many: O(1) for each is O(n) for all of them. The
/// operations have ended when they return, so nothing waits.
/// </summary>
public class CircuitBreakerWorkload : Workload
{
    private int _failures, _successes;
    private TimeSpan _step;

    /// <summary>How the calls end.</summary>
    public enum Service
    {
        /// <summary>As many failures as the threshold, all in the window.</summary>
        Down,

        /// <summary>Half as many, all in the window, and then calls that work.</summary>
        Recovering,

        /// <summary>Twice as many failures, a quarter of them in the window.</summary>
        Flickering,
    }

    [Params(1_000, 10_000, 100_000)]
    public override int N { get; set; }

    [Params(Service.Down, Service.Recovering, Service.Flickering)]
    public Service Kind { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(Seed);
        (_failures, _successes) = Kind switch
        {
            Service.Down => (N, 1),
            Service.Recovering => (N / 2, 30 * N),
            _ => (2 * N, 1),
        };
        _step = TimeSpan.FromSeconds(Kind is Service.Flickering ? 2 * random.Next(1, 100) : 0);
    }

    /// <summary>The states after each eighth of the failures, and at the end, as digits.</summary>
    [Benchmark]
    [Growth(Time = "O(n)", Space = "O(n)", From = 1 << 9)]
    public string Execute()
    {
        var time = new ManualTime(DateTimeOffset.UnixEpoch);
        var window = _step > TimeSpan.Zero ? N / 2 * _step : TimeSpan.FromDays(1);
        var breaker = new CircuitBreaker(N, window, TimeSpan.FromDays(1), time);
        var states = "";
        for (var failure = 1; failure <= _failures; failure++)
        {
            time.Advance(_step);
            var start = Watch();
            Call(breaker, Down);
            Watched(start);
            if (failure % Math.Max(1, _failures / 8) == 0)
                states += (int)breaker.State;
        }

        for (var success = 0; success < _successes; success++)
            Call(breaker, Up);
        return states + (int)breaker.State;
    }

    /// <summary>A refusal may be thrown at once, or be the task's.</summary>
    private static void Call(CircuitBreaker breaker, Func<CancellationToken, Task<int>> operation)
    {
        try
        {
            _ = breaker.ExecuteAsync(operation);
        }
        catch (CircuitOpenException)
        {
            // The state says so at the end.
        }
    }

    private static Task<int> Up(CancellationToken cancellation) => Task.FromResult(1);

    private static Task<int> Down(CancellationToken cancellation) => Task.FromException<int>(new TimeoutException());
}
