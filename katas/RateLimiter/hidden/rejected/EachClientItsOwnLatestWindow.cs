// rejected-by: tests: The_latest_window_is_that_of_the_limiter_and_not_of_the_client
// After a step back, a client that was not there in the latest window is let into an earlier one.

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
            var latest = _clients.GetValueOrDefault(client, (Window: long.MinValue, Used: 0));
            if (StartOf(now) > latest.Window)
                latest = (StartOf(now), 0);
            if (latest.Used >= _limit)
                return new(false, 0, new(long.CreateSaturating((Int128)latest.Window + _length - now)));

            _clients[client] = latest with { Used = latest.Used + 1 };
            return new(true, _limit - latest.Used - 1, TimeSpan.Zero);
        }
    }

    private void EnterWindowOf(long now)
    {
        var start = StartOf(now);
        if (start <= _start)
            return;

        _start = start;
        foreach (var (client, (window, _)) in _clients)
        {
            if (window < start)
                _clients.Remove(client);
        }
    }

    private long StartOf(long now)
    {
        var elapsed = now % _length;
        return now - (elapsed < 0 ? elapsed + _length : elapsed);
    }
}
