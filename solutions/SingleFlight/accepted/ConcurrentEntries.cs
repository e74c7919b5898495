using System.Collections.Concurrent;

namespace Katas.SingleFlight;

/// <summary>
/// Without a lock of its own: what is known of a key is one object that never changes, replaced by compare-and-swap. Hits
/// take no lock at all.
/// </summary>
public sealed class SingleFlightCache<T>
{
    private readonly Func<string, Task<T>> _load;
    private readonly TimeSpan _freshFor;
    private readonly TimeSpan _staleFor;
    private readonly TimeProvider _time;
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    public SingleFlightCache(Func<string, Task<T>> load, TimeSpan freshFor, TimeSpan staleFor, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(load);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(freshFor, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(staleFor, TimeSpan.Zero);
        (_load, _freshFor, _staleFor, _time) = (load, freshFor, staleFor, time);
    }

    public async Task<T> GetAsync(string key, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        cancellation.ThrowIfCancellationRequested();

        while (true)
        {
            var entry = _entries.GetValueOrDefault(key);
            var age = entry?.Value is { } known ? _time.GetUtcNow() - known.LoadedAt : TimeSpan.MaxValue;
            if (entry?.Value is { } fresh && age < _freshFor)
                return fresh.Value;

            var flight = entry?.Flight;
            if (flight is null)
            {
                flight = new(TaskCreationOptions.RunContinuationsAsynchronously);
                var next = new Entry(entry?.Value, flight);
                if (entry is null ? !_entries.TryAdd(key, next) : !_entries.TryUpdate(key, next, entry))
                    continue;
                _ = FlyAsync(key, flight);
            }

            return entry?.Value is { } stale && age - _freshFor < _staleFor
                ? stale.Value
                : await flight.Task.WaitAsync(cancellation).ConfigureAwait(false);
        }
    }

    public void Invalidate(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        _entries.TryRemove(key, out _);
    }

    private async Task FlyAsync(string key, TaskCompletionSource<T> flight)
    {
        try
        {
            var value = await _load(key).ConfigureAwait(false);
            Land(key, flight, new Loaded(value, _time.GetUtcNow()));
            flight.SetResult(value);
        }
        catch (Exception exception)
        {
            Land(key, flight, loaded: null);
            flight.SetException(exception);
        }
    }

    private void Land(string key, TaskCompletionSource<T> flight, Loaded? loaded)
    {
        while (_entries.TryGetValue(key, out var entry) && entry.Flight == flight)
        {
            var left = loaded ?? entry.Value;
            if (left is null ? _entries.TryRemove(new(key, entry)) : _entries.TryUpdate(key, new Entry(left, null), entry))
                return;
        }
    }

    private sealed record Loaded(T Value, DateTimeOffset LoadedAt);

    private sealed class Entry(Loaded? value, TaskCompletionSource<T>? flight)
    {
        public Loaded? Value => value;
        public TaskCompletionSource<T>? Flight => flight;
    }
}
