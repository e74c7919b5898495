namespace Katas.RateLimiter.Tests;

[Collection(nameof(MeasuredAlone))]
public class RateLimiterMemoryHiddenTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly ManualTime _time = new(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Every_client_of_the_current_window_is_counted_once()
    {
        var limiter = new FixedWindowRateLimiter(2, Minute, _time);
        limiter.TrackedClients.Should().Be(0);

        for (var number = 1; number <= 100; number++)
        {
            limiter.Acquire($"client {number}");
            limiter.Acquire("client 1");
            limiter.TrackedClients.Should().Be(number, "as many clients have called in this window");
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(1_000)]
    public void Clients_are_forgotten_with_the_first_call_two_windows_later_or_more(int windows)
    {
        var limiter = new FixedWindowRateLimiter(1, Minute, _time);
        CallFrom(limiter, "early", clients: 50);

        _time.Advance(windows * Minute);
        limiter.Acquire("late");

        limiter.TrackedClients.Should().Be(1, "50 clients called {0} windows ago, and one since", windows);
    }

    [Fact]
    public void Clients_of_the_window_before_may_be_counted_and_older_ones_not()
    {
        var limiter = new FixedWindowRateLimiter(1, Minute, _time);
        var before = 0;
        foreach (var clients in new[] { 40, 3, 20, 1, 1, 7, 0, 2, 60, 5 })
        {
            CallFrom(limiter, $"{_time.Now:t}", clients);
            limiter.Acquire("in every window");
            limiter.TrackedClients.Should().BeInRange(clients + 1, clients + 1 + before,
                "{0} clients and one more have called in this window, and {1} others in the one before", clients, before);

            before = clients;
            _time.Advance(Minute);
        }
    }

    [Fact]
    public void A_step_back_neither_forgets_nor_keeps_anybody()
    {
        var limiter = new FixedWindowRateLimiter(1, Minute, _time);
        CallFrom(limiter, "early", clients: 10);

        _time.Advance(-5 * Minute);
        limiter.Acquire("after the step");
        limiter.TrackedClients.Should().Be(11, "the limiter is still in the window of the ten");

        _time.Advance(7 * Minute);
        limiter.Acquire("late");
        limiter.TrackedClients.Should().Be(1, "the window of the other eleven was two before this one");
    }

    [Fact]
    public void A_forgotten_client_takes_no_memory()
    {
        const int windows = 20_000, clientsEach = 10, allowance = 1_000_000;
        var limiter = new FixedWindowRateLimiter(1, Minute, _time);

        // Once before the measurement, so that what is made at the first call does not count.
        Churn(limiter, windows: 10, clientsEach);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Churn(limiter, windows, clientsEach);
        var retained = GC.GetTotalMemory(forceFullCollection: true) - before;

        retained.Should().BeLessThan(allowance, "{0} clients came in {1} windows, {2} in each, which leaves a few kB to remember",
            windows * clientsEach, windows, clientsEach);
        limiter.TrackedClients.Should().BeInRange(clientsEach, 2 * clientsEach);
    }

    private void Churn(FixedWindowRateLimiter limiter, int windows, int clientsEach)
    {
        for (var window = 0; window < windows; window++)
        {
            _time.Advance(Minute);
            CallFrom(limiter, $"{_time.Now.Ticks}", clientsEach);
        }
    }

    private static void CallFrom(FixedWindowRateLimiter limiter, string name, int clients)
    {
        for (var number = 1; number <= clients; number++)
            limiter.Acquire($"{name} {number}");
    }
}

/// <summary>What the process has in use is measured while no other test runs.</summary>
[CollectionDefinition(nameof(MeasuredAlone), DisableParallelization = true)]
public class MeasuredAlone;
