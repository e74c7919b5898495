// rejected-by: tests: One_client_on_all_threads_is_allowed_exactly_the_limit
// A ConcurrentDictionary is thread-safe, so whatever is done with it is.

using System.Collections.Concurrent;

namespace Katas.RateLimiter;

public sealed class FixedWindowRateLimiter
{
    private readonly int _limit;
    private readonly long _length;
    private readonly TimeProvider _time;
    private Window _latest = new(long.MinValue);

    public FixedWindowRateLimiter(int limit, TimeSpan window, TimeProvider time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(window, TimeSpan.Zero);
        ArgumentNullException.ThrowIfNull(time);
        (_limit, _length, _time) = (limit, window.Ticks, time);
    }

    public int TrackedClients => Volatile.Read(ref _latest).Used.Count;

    public RateLimitDecision Acquire(string client)
    {
        ArgumentNullException.ThrowIfNull(client);

        var now = (_time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks;
        var window = Enter(StartOf(now));
        var used = window.Used.GetOrAdd(client, 0);
        if (used >= _limit)
            return new(false, 0, ToNextWindow(window.Start, now));

        window.Used[client] = used + 1;
        return new(true, _limit - used - 1, TimeSpan.Zero);
    }

    private Window Enter(long start)
    {
        var latest = Volatile.Read(ref _latest);
        while (start > latest.Start)
        {
            var next = new Window(start);
            var before = Interlocked.CompareExchange(ref _latest, next, latest);
            if (before == latest)
                return next;
            latest = before;
        }

        return latest;
    }

    private long StartOf(long now)
    {
        var elapsed = now % _length;
        return now - (elapsed < 0 ? elapsed + _length : elapsed);
    }

    private TimeSpan ToNextWindow(long start, long now) => new(long.CreateSaturating((Int128)start + _length - now));

    private sealed class Window(long start)
    {
        public long Start => start;
        public ConcurrentDictionary<string, int> Used { get; } = new();
    }
}
