// rejected-by: tests: One_client_on_all_threads_is_allowed_exactly_the_limit
// Two short locks, one to check and one to count: between them the last call is given away twice.

namespace Katas.RateLimiter;

public sealed class FixedWindowRateLimiter
{
    private readonly int _limit;
    private readonly long _length;
    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private Dictionary<string, int> _used = [];
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
                return _used.Count;
        }
    }

    public RateLimitDecision Acquire(string client)
    {
        ArgumentNullException.ThrowIfNull(client);

        lock (_gate)
        {
            var now = (_time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks;
            EnterWindowOf(now);
            if (_used.GetValueOrDefault(client) >= _limit)
                return new(false, 0, ToNextWindow(now));
        }

        lock (_gate)
        {
            var used = _used[client] = _used.GetValueOrDefault(client) + 1;
            return new(true, Math.Max(0, _limit - used), TimeSpan.Zero);
        }
    }

    private void EnterWindowOf(long now)
    {
        var start = StartOf(now);
        if (start > _start)
            (_start, _used) = (start, []);
    }

    private long StartOf(long now)
    {
        var elapsed = now % _length;
        return now - (elapsed < 0 ? elapsed + _length : elapsed);
    }

    private TimeSpan ToNextWindow(long now) => new(long.CreateSaturating((Int128)_start + _length - now));
}
