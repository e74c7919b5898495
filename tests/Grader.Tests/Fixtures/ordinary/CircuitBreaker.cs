public sealed class CircuitBreaker(int threshold, TimeSpan open, TimeProvider clock)
{
    private enum State { Closed, Open, HalfOpen }

    private readonly object _lock = new();
    private State _state = State.Closed;
    private int _failures;
    private long _openedAt;

    public async Task<T> ExecuteAsync<T>(Func<CancellationToken, Task<T>> action, CancellationToken cancellation = default)
    {
        lock (_lock)
        {
            if (_state == State.Open && clock.GetElapsedTime(_openedAt) >= open)
                _state = State.HalfOpen;
            else if (_state != State.Closed)
                throw new InvalidOperationException("The circuit is open.");
        }

        try
        {
            var result = await action(cancellation).ConfigureAwait(false);
            lock (_lock)
                (_state, _failures) = (State.Closed, 0);
            return result;
        }
        catch (Exception e) when (e is not OperationCanceledException { CancellationToken.IsCancellationRequested: true })
        {
            lock (_lock)
            {
                if (++_failures >= threshold || _state == State.HalfOpen)
                    (_state, _openedAt) = (State.Open, clock.GetTimestamp());
            }

            throw;
        }
    }
}
