// rejected-by: tests: Random_calls_that_overlap_are_answered_as_by_the_rules
// "Not a failure" is taken for a success: a trial that the caller gave up closes the circuit.

namespace Katas.CircuitBreaker;

public sealed class CircuitBreaker(int failureThreshold, TimeSpan window, TimeSpan breakDuration, TimeProvider time)
{
    private readonly int _threshold = failureThreshold >= 1
        ? failureThreshold
        : throw new ArgumentOutOfRangeException(nameof(failureThreshold), failureThreshold, "The threshold must be at least 1.");

    private readonly TimeSpan _window = window > TimeSpan.Zero
        ? window
        : throw new ArgumentOutOfRangeException(nameof(window), window, "The window must be longer than zero.");

    private readonly TimeSpan _break = breakDuration > TimeSpan.Zero
        ? breakDuration
        : throw new ArgumentOutOfRangeException(nameof(breakDuration), breakDuration, "The break must be longer than zero.");

    private readonly TimeProvider _time = time ?? throw new ArgumentNullException(nameof(time));

    private readonly Lock _gate = new();
    private readonly Queue<DateTimeOffset> _failures = [];
    private DateTimeOffset? _openedAt;
    private bool _isTrialUnderWay;
    private long _period;

    public CircuitState State
    {
        get
        {
            lock (_gate)
            {
                return _openedAt is null ? CircuitState.Closed
                    : RestOfBreak() > TimeSpan.Zero ? CircuitState.Open
                    : CircuitState.HalfOpen;
            }
        }
    }

    public async Task<T> ExecuteAsync<T>(Func<CancellationToken, Task<T>> operation, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(operation);
        cancellation.ThrowIfCancellationRequested();

        var period = Enter();
        try
        {
            var result = await operation(cancellation).ConfigureAwait(false);
            Leave(period, Succeeded);
            return result;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            Leave(period, Succeeded);
            throw;
        }
        catch
        {
            Leave(period, Failed);
            throw;
        }
    }

    /// <summary>Lets a call through or refuses it; never held while the operation runs.</summary>
    private long Enter()
    {
        lock (_gate)
        {
            if (_openedAt is null)
                return _period;

            var rest = RestOfBreak();
            if (rest > TimeSpan.Zero || _isTrialUnderWay)
                throw new CircuitOpenException(rest);

            _isTrialUnderWay = true;
            return ++_period;
        }
    }

    /// <summary>An outcome counts only in the period in which its call was let through; later it is old news.</summary>
    private void Leave(long period, Action count)
    {
        lock (_gate)
        {
            if (period == _period)
                count();
        }
    }

    private void Succeeded()
    {
        if (_isTrialUnderWay)
            Turn(openedAt: null);
    }

    private void Failed()
    {
        var now = _time.GetUtcNow();
        _failures.Enqueue(now);
        while (now - _failures.Peek() >= _window)
            _failures.Dequeue();

        if (_isTrialUnderWay || _failures.Count >= _threshold)
            Turn(openedAt: now);
    }

    private void Turn(DateTimeOffset? openedAt)
    {
        _openedAt = openedAt;
        _isTrialUnderWay = false;
        _period++;
        _failures.Clear();
    }

    /// <summary>Compares spans and not dates: opened at + break can lie past the last date.</summary>
    private TimeSpan RestOfBreak() =>
        _time.GetUtcNow() - _openedAt is { } elapsed && elapsed < _break ? _break - elapsed : TimeSpan.Zero;
}
