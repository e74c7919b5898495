// rejected-by: tests: A_value_is_fresh_then_stale_then_gone_to_the_tick
// Fresh up to and including its last moment.

namespace Katas.SingleFlight;

public sealed class SingleFlightCache<T>(Func<string, Task<T>> load, TimeSpan freshFor, TimeSpan staleFor, TimeProvider time)
{
    private readonly Func<string, Task<T>> _load = load ?? throw new ArgumentNullException(nameof(load));

    private readonly TimeSpan _freshFor = freshFor > TimeSpan.Zero
        ? freshFor
        : throw new ArgumentOutOfRangeException(nameof(freshFor), freshFor, "A value must be fresh for longer than zero.");

    private readonly TimeSpan _staleFor = staleFor >= TimeSpan.Zero
        ? staleFor
        : throw new ArgumentOutOfRangeException(nameof(staleFor), staleFor, "A value cannot be stale for less than zero.");

    private readonly TimeProvider _time = time ?? throw new ArgumentNullException(nameof(time));

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (T Value, long LoadedAt)> _values = [];
    private readonly Dictionary<string, TaskCompletionSource<T>> _flights = [];

    public Task<T> GetAsync(string key, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (cancellation.IsCancellationRequested)
            return Task.FromCanceled<T>(cancellation);

        TaskCompletionSource<T>? flight;
        bool isMine, isStale;
        (T Value, long LoadedAt) known;
        lock (_gate)
        {
            var isKnown = _values.TryGetValue(key, out known);
            var age = isKnown ? _time.GetElapsedTime(known.LoadedAt) : TimeSpan.MaxValue;
            if (isKnown && age <= _freshFor)
                return Task.FromResult(known.Value);

            // Not age < fresh + stale, which may be more than a TimeSpan holds.
            isStale = isKnown && age - _freshFor < _staleFor;
            isMine = !_flights.TryGetValue(key, out flight);
            if (isMine)
                _flights[key] = flight = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        // Without the lock, since nobody knows what a load does before its first await; and after the flight is in the
        // table, since a load may end at once.
        if (isMine)
            _ = FlyAsync(key, flight!);

        return isStale ? Task.FromResult(known.Value) : flight!.Task.WaitAsync(cancellation);
    }

    public void Invalidate(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        lock (_gate)
        {
            _values.Remove(key);
            _flights.Remove(key);
        }
    }

    private async Task FlyAsync(string key, TaskCompletionSource<T> flight)
    {
        try
        {
            var value = await _load(key).ConfigureAwait(false);
            lock (_gate)
            {
                if (Land(key, flight))
                    _values[key] = (value, _time.GetTimestamp());
            }

            flight.SetResult(value);
        }
        catch (Exception exception)
        {
            lock (_gate)
                Land(key, flight);
            flight.SetException(exception);
            _ = flight.Task.Exception; // a refresh has nobody to look at it
        }
    }

    /// <summary>Takes the flight out of the table, unless it was invalidated; by now another one may be there.</summary>
    private bool Land(string key, TaskCompletionSource<T> flight) =>
        _flights.TryGetValue(key, out var current) && current == flight && _flights.Remove(key);
}
