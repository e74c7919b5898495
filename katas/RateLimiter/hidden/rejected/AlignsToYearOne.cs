// rejected-by: tests: The_next_window_starts_at_that_tick_and_not_one_before
// Rounds UtcTicks down, which counts from the year 1: the same for minutes and days, not for seven seconds.

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
            var used = _used.GetValueOrDefault(client);
            if (used >= _limit)
                return new(false, 0, ToNextWindow(now));

            _used[client] = used + 1;
            return new(true, _limit - used - 1, TimeSpan.Zero);
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
        var ticks = now + DateTimeOffset.UnixEpoch.Ticks;
        return ticks - ticks % _length - DateTimeOffset.UnixEpoch.Ticks;
    }

    private TimeSpan ToNextWindow(long now) => new(long.CreateSaturating((Int128)_start + _length - now));
}
