// rejected-by: tests: Each_client_has_a_limit_of_its_own
// Remembers who has called, but counts for all together.

namespace Katas.RateLimiter;

public sealed class FixedWindowRateLimiter
{
    private readonly int _limit;
    private readonly long _length;
    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private HashSet<string> _clients = [];
    private int _used;
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
            _clients.Add(client);
            if (_used >= _limit)
                return new(false, 0, ToNextWindow(now));

            return new(true, _limit - ++_used, TimeSpan.Zero);
        }
    }

    private void EnterWindowOf(long now)
    {
        var start = StartOf(now);
        if (start > _start)
            (_start, _clients, _used) = (start, [], 0);
    }

    private long StartOf(long now)
    {
        var elapsed = now % _length;
        return now - (elapsed < 0 ? elapsed + _length : elapsed);
    }

    private TimeSpan ToNextWindow(long now) => new(long.CreateSaturating((Int128)_start + _length - now));
}
