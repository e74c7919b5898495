// rejected-by: time
// Looks through all clients for old ones whenever a new one comes: right, and quadratic in a crowd.

namespace Katas.RateLimiter;

public sealed class FixedWindowRateLimiter
{
    private readonly int _limit;
    private readonly long _length;
    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (long Window, int Used)> _clients = [];
    private long _start = long.MinValue;

    public FixedWindowRateLimiter(int limit, TimeSpan window, TimeProvider time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(window, TimeSpan.Zero);
        ArgumentNullException.ThrowIfNull(time);
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
            var now = (_time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks;
            EnterWindowOf(now);
            if (!_clients.ContainsKey(client))
                Sweep();

            var (window, used) = _clients.GetValueOrDefault(client, (_start, 0));
            if (window != _start)
                used = 0;
            if (used >= _limit)
                return new(false, 0, ToNextWindow(now));

            _clients[client] = (_start, used + 1);
            return new(true, _limit - used - 1, TimeSpan.Zero);
        }
    }

    private void EnterWindowOf(long now) => _start = Math.Max(_start, StartOf(now));

    private void Sweep()
    {
        foreach (var (client, (window, _)) in _clients)
        {
            if (window != _start)
                _clients.Remove(client);
        }
    }

    private long StartOf(long now)
    {
        var elapsed = now % _length;
        return now - (elapsed < 0 ? elapsed + _length : elapsed);
    }

    private TimeSpan ToNextWindow(long now) => new(long.CreateSaturating((Int128)_start + _length - now));
}
