namespace Katas.CircuitBreaker.Tests;

/// <summary>A call that was let through, and whose operation runs until the test says how it ends.</summary>
internal sealed class PendingCall
{
    private readonly TaskCompletionSource<CancellationToken> _begun = new();
    private readonly TaskCompletionSource<int> _operation = new();
    private readonly CancellationTokenSource _caller = new();
    private readonly Task<int> _call;

    private PendingCall(CircuitBreaker breaker) => _call = CallAsync(breaker);

    /// <exception cref="CircuitOpenException">The call was refused.</exception>
    public static async Task<PendingCall> BeginAsync(CircuitBreaker breaker)
    {
        var call = new PendingCall(breaker);
        var first = await Task.WhenAny(call._begun.Task, call._call).Ends("the operation is called, or the call refused");
        if (first == call._call)
            await call._call;

        return call;
    }

    public async Task SucceedAsync()
    {
        _operation.SetResult(1);
        (await _call.Ends("the call ends with its operation")).Should().Be(1);
    }

    public async Task FailAsync()
    {
        var outage = new TimeoutException("the service is down");
        _operation.SetException(outage);
        (await FluentActions.Awaiting(() => _call.Ends("the call ends with its operation")).Should().ThrowAsync<TimeoutException>())
            .Which.Should().BeSameAs(outage);
    }

    /// <summary>The caller gives up, and the operation obeys.</summary>
    public async Task CancelAsync()
    {
        await _caller.CancelAsync();
        _operation.SetException(new TaskCanceledException());
        await FluentActions.Awaiting(() => _call.Ends("the call ends with its operation")).Should().ThrowAsync<OperationCanceledException>();
    }

    private async Task<int> CallAsync(CircuitBreaker breaker) => await breaker.ExecuteAsync(
        cancellation =>
        {
            _begun.SetResult(cancellation);
            return _operation.Task;
        },
        _caller.Token);
}
