using Microsoft.Extensions.Time.Testing;

namespace Katas.SingleFlight.Tests;

public class SingleFlightCacheTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));
    private int _loads;

    [Fact]
    public async Task A_value_is_loaded_once_and_then_fresh()
    {
        var cache = Cache(key => Task.FromResult($"{key} {++_loads}"));

        (await cache.GetAsync("a")).Should().Be("a 1");
        _time.Advance(10 * Second - new TimeSpan(1));
        (await cache.GetAsync("a")).Should().Be("a 1");

        _loads.Should().Be(1);
    }

    [Fact]
    public async Task A_stale_value_is_returned_while_it_is_loaded_anew()
    {
        var cache = Cache(key => Task.FromResult($"{key} {++_loads}"));
        await cache.GetAsync("a");
        _time.Advance(10 * Second);

        (await cache.GetAsync("a")).Should().Be("a 1");

        SpinWait.SpinUntil(() => cache.GetAsync("a").Result == "a 2", TimeSpan.FromSeconds(8)).Should().BeTrue("the refresh ends");
        _loads.Should().Be(2);
    }

    [Fact]
    public async Task A_value_that_is_gone_is_loaded_anew()
    {
        var cache = Cache(key => Task.FromResult($"{key} {++_loads}"));
        await cache.GetAsync("a");
        _time.Advance(30 * Second);

        (await cache.GetAsync("a")).Should().Be("a 2");
    }

    [Fact]
    public async Task Callers_that_miss_together_share_one_load()
    {
        var answer = new TaskCompletionSource<string>();
        var cache = Cache(_ => { _loads++; return answer.Task; });

        var (ann, bob) = (cache.GetAsync("a"), cache.GetAsync("a"));
        answer.SetResult("value");

        (await ann).Should().Be("value");
        (await bob).Should().Be("value");
        _loads.Should().Be(1);
    }

    [Fact]
    public async Task A_failure_is_for_all_who_waited_and_is_not_kept()
    {
        var answer = new TaskCompletionSource<string>();
        var cache = Cache(_ => ++_loads == 1 ? answer.Task : Task.FromResult("value"));

        var (ann, bob) = (cache.GetAsync("a"), cache.GetAsync("a"));
        answer.SetException(new TimeoutException());

        await FluentActions.Awaiting(() => ann).Should().ThrowAsync<TimeoutException>();
        await FluentActions.Awaiting(() => bob).Should().ThrowAsync<TimeoutException>();
        (await cache.GetAsync("a")).Should().Be("value");
    }

    [Fact]
    public async Task A_caller_that_gives_up_does_not_take_the_others_along()
    {
        var answer = new TaskCompletionSource<string>();
        var cache = Cache(_ => { _loads++; return answer.Task; });
        using var impatient = new CancellationTokenSource();

        var (ann, bob) = (cache.GetAsync("a", impatient.Token), cache.GetAsync("a"));
        await impatient.CancelAsync();
        await FluentActions.Awaiting(() => ann).Should().ThrowAsync<OperationCanceledException>();

        answer.SetResult("value");
        (await bob).Should().Be("value");
        _loads.Should().Be(1);
    }

    [Fact]
    public async Task An_invalidated_key_is_loaded_anew_and_not_joined()
    {
        var answers = new[] { new TaskCompletionSource<string>(), new TaskCompletionSource<string>() };
        var cache = Cache(_ => answers[_loads++].Task);

        var early = cache.GetAsync("a");
        cache.Invalidate("a");
        var late = cache.GetAsync("a");
        answers[1].SetResult("new");
        answers[0].SetResult("old");

        (await early).Should().Be("old");
        (await late).Should().Be("new");
        (await cache.GetAsync("a")).Should().Be("new");
    }

    [Fact]
    public async Task Bad_arguments_are_errors()
    {
        FluentActions.Invoking(() => new SingleFlightCache<string>(null!, Second, Second, _time))
            .Should().Throw<ArgumentNullException>().WithParameterName("load");
        FluentActions.Invoking(() => new SingleFlightCache<string>(Task.FromResult, TimeSpan.Zero, Second, _time))
            .Should().Throw<ArgumentOutOfRangeException>().WithParameterName("freshFor");
        FluentActions.Invoking(() => new SingleFlightCache<string>(Task.FromResult, Second, -Second, _time))
            .Should().Throw<ArgumentOutOfRangeException>().WithParameterName("staleFor");
        FluentActions.Invoking(() => new SingleFlightCache<string>(Task.FromResult, Second, Second, null!))
            .Should().Throw<ArgumentNullException>().WithParameterName("time");
        await Cache(Task.FromResult).Awaiting(cache => cache.GetAsync(null!)).Should().ThrowAsync<ArgumentNullException>().WithParameterName("key");
    }

    private SingleFlightCache<string> Cache(Func<string, Task<string>> load) => new(load, 10 * Second, 20 * Second, _time);
}
