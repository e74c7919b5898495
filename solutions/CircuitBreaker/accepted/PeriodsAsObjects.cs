namespace Katas.CircuitBreaker;

/// <summary>
/// Each period is an object, and whose call it is, is told by the object that it was let through by. Changing the state is
/// one compare-and-swap, which at the same time finds out whether the call is old news; only counting takes a lock.
/// </summary>
public sealed class CircuitBreaker
{
    private readonly int _threshold;
    private readonly TimeSpan _window;
    private readonly TimeSpan _break;
    private readonly TimeProvider _time;
    private Period _current;

    public CircuitBreaker(int failureThreshold, TimeSpan window, TimeSpan breakDuration, TimeProvider time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(failureThreshold, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(window, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(breakDuration, TimeSpan.Zero);
        ArgumentNullException.ThrowIfNull(time);
        (_threshold, _window, _break, _time) = (failureThreshold, window, breakDuration, time);
        _current = new Closed();
    }

    public CircuitState State => Volatile.Read(ref _current) switch
    {
        Closed => CircuitState.Closed,
        Broken broken when Rest(broken) > TimeSpan.Zero => CircuitState.Open,
        _ => CircuitState.HalfOpen,
    };

    public Task<T> ExecuteAsync<T>(Func<CancellationToken, Task<T>> operation, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(operation);
        cancellation.ThrowIfCancellationRequested();
        return ExecuteAsync(operation, Enter(), cancellation);
    }

    private async Task<T> ExecuteAsync<T>(Func<CancellationToken, Task<T>> operation, Period mine, CancellationToken cancellation)
    {
        T result;
        try
        {
            result = await operation(cancellation).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            if (exception is not OperationCanceledException || !cancellation.IsCancellationRequested)
                Failed(mine);
            else if (mine is Trial trial)
                Replace(trial, new Broken(trial.OpenedAt));
            throw;
        }

        if (mine is Trial succeeded)
            Replace(succeeded, new Closed());
        return result;
    }

    private Period Enter()
    {
        while (true)
        {
            var seen = Volatile.Read(ref _current);
            if (seen is Closed)
                return seen;
            if (seen is not Broken broken)
                throw new CircuitOpenException(TimeSpan.Zero);
            if (Rest(broken) is var rest && rest > TimeSpan.Zero)
                throw new CircuitOpenException(rest);

            var trial = new Trial(broken.OpenedAt);
            if (Replace(broken, trial))
                return trial;
        }
    }

    private void Failed(Period mine)
    {
        if (mine is Trial || mine is Closed closed && closed.Fails(_time.GetTimestamp(), _threshold, _window, _time))
            Replace(mine, new Broken(_time.GetTimestamp()));
    }

    private bool Replace(Period mine, Period next) => Interlocked.CompareExchange(ref _current, next, mine) == mine;

    private TimeSpan Rest(Broken broken) =>
        _time.GetElapsedTime(broken.OpenedAt) is var elapsed && elapsed < _break ? _break - elapsed : TimeSpan.Zero;

    private abstract class Period;

    private sealed class Closed : Period
    {
        private readonly LinkedList<long> _failures = [];

        public bool Fails(long now, int threshold, TimeSpan window, TimeProvider time)
        {
            lock (_failures)
            {
                _failures.AddLast(now);
                while (time.GetElapsedTime(_failures.First!.Value, now) >= window)
                    _failures.RemoveFirst();
                return _failures.Count >= threshold;
            }
        }
    }

    private sealed class Broken(long openedAt) : Period
    {
        public long OpenedAt => openedAt;
    }

    private sealed class Trial(long openedAt) : Period
    {
        public long OpenedAt => openedAt;
    }
}
