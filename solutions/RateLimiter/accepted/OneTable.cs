namespace Katas.RateLimiter;

/// <summary>
/// One table for good, in which each client carries its window, and a queue of the clients in the order in which they
/// came: the way to go when clients have windows of different lengths, since then nothing ends for all of them at once.
/// </summary>
public sealed class FixedWindowRateLimiter
{
    private readonly int _limit;
    private readonly long _length;
    private readonly TimeProvider _time;
    private readonly object _gate = new();
    private readonly Dictionary<string, (long Window, int Used)> _clients = new(StringComparer.Ordinal);
    private readonly Queue<(string Client, long Window)> _arrivals = new();
    private long _latest = long.MinValue;

    public FixedWindowRateLimiter(int limit, TimeSpan window, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(window.Ticks, nameof(window));
        (_limit, _length, _time) = (limit, window.Ticks, time);
    }

    public int TrackedClients
    {
        get
        {
            lock (_gate)
                return _clients.Count;
        }
    }

    public RateLimitDecision Acquire(string client)
    {
        ArgumentNullException.ThrowIfNull(client);

        lock (_gate)
        {
            var now = _time.GetUtcNow().UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks;
            var (window, elapsed) = Math.DivRem(now, _length);
            _latest = Math.Max(_latest, elapsed < 0 ? window - 1 : window);
            Forget();

            var known = _clients.TryGetValue(client, out var state);
            if (!known || state.Window != _latest)
            {
                state = (_latest, 0);
                _arrivals.Enqueue((client, _latest));
            }

            if (state.Used == _limit)
                return new(false, 0, TimeSpan.FromTicks((long)Int128.Min(long.MaxValue, ((Int128)_latest + 1) * _length - now)));

            _clients[client] = state with { Used = state.Used + 1 };
            return new(true, _limit - state.Used - 1, TimeSpan.Zero);
        }
    }

    /// <summary>Keeps the clients of the latest window and the one before it; each arrival is looked at once.</summary>
    private void Forget()
    {
        while (_arrivals.TryPeek(out var arrival) && arrival.Window < _latest - 1)
        {
            _arrivals.Dequeue();
            if (_clients[arrival.Client].Window == arrival.Window)
                _clients.Remove(arrival.Client);
        }
    }
}
