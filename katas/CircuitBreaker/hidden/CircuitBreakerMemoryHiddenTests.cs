namespace Katas.CircuitBreaker.Tests;

[Collection(nameof(MeasuredAlone))]
public class CircuitBreakerMemoryHiddenTests
{
    private readonly ManualTime _time = new(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Failures_that_no_longer_count_take_no_memory()
    {
        const int failures = 40_000, allowance = 150_000;
        var breaker = new CircuitBreaker(2, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1), _time);

        // Some before the measurement, so that what is made at the first call does not count.
        await FailFarApart(breaker, 100);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await FailFarApart(breaker, failures);
        var retained = GC.GetTotalMemory(forceFullCollection: true) - before;

        retained.Should().BeLessThan(allowance, "of {0} failures the threshold of 2 is all that has to be remembered", failures);
        breaker.State.Should().Be(CircuitState.Closed, "no two failures lie within the window");
    }

    private async Task FailFarApart(CircuitBreaker breaker, int failures)
    {
        for (var failure = 0; failure < failures; failure++)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(breaker.ExecuteAsync(_ => Task.FromException<int>(new TimeoutException())));
        }
    }
}

/// <summary>What the process has in use is measured while no other test runs.</summary>
[CollectionDefinition(nameof(MeasuredAlone), DisableParallelization = true)]
public class MeasuredAlone;
