// rejected-by: tests: Each_window_allows_exactly_the_limit_while_the_clock_moves_on
// Each client has a lock of its own. A new window sweeps out the clients of old ones; a client that has just been looked
// up, and is counting in the new window, goes with them, and the next call finds no trace of it.

using System.Collections.Concurrent;

namespace Katas.RateLimiter;

public sealed class FixedWindowRateLimiter
{
    private readonly int _limit;
    private readonly long _length;
    private readonly TimeProvider _time;
    private readonly ConcurrentDictionary<string, Counter> _clients = new();
    private readonly Lock _gate = new();
    private long _start = long.MinValue;

    public FixedWindowRateLimiter(int limit, TimeSpan window, TimeProvider time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(window, TimeSpan.Zero);
        ArgumentNullException.ThrowIfNull(time);
        (_limit, _length, _time) = (limit, window.Ticks, time);
    }

    public int TrackedClients => _clients.Count;

    public RateLimitDecision Acquire(string client)
    {
        ArgumentNullException.ThrowIfNull(client);

        var now = (_time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks;
        var window = EnterWindowOf(now);
        var counter = _clients.GetOrAdd(client, static _ => new Counter());
        lock (counter)
        {
            if (counter.Window < window)
                (counter.Window, counter.Used) = (window, 0);

            return counter.Used >= _limit
                ? new RateLimitDecision(false, 0, new(long.CreateSaturating((Int128)counter.Window + _length - now)))
                : new RateLimitDecision(true, _limit - ++counter.Used, TimeSpan.Zero);
        }
    }

    private long EnterWindowOf(long now)
    {
        var start = StartOf(now);
        lock (_gate)
        {
            if (start <= _start)
                return _start;
            _start = start;
        }

        foreach (var (client, counter) in _clients)
        {
            if (counter.Window < start)
                _clients.TryRemove(client, out _);
        }

        return start;
    }

    private long StartOf(long now)
    {
        var elapsed = now % _length;
        return now - (elapsed < 0 ? elapsed + _length : elapsed);
    }

    private sealed class Counter
    {
        public long Window = long.MinValue;
        public int Used;
    }
}
