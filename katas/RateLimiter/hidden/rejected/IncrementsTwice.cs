// rejected-by: tests: One_client_on_all_threads_is_allowed_exactly_the_limit
// AddOrUpdate is atomic, but what it stored is looked up again for Remaining: another thread may have been there in between.

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
        window.Used.AddOrUpdate(client, 1, (_, used) => Math.Min(used, _limit) + 1);
        var used = window.Used[client];
        return used > _limit
            ? new RateLimitDecision(false, 0, ToNextWindow(window.Start, now))
            : new RateLimitDecision(true, _limit - used, TimeSpan.Zero);
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
