using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Katas.RateLimiter;

/// <summary>
/// Without a lock of its own: a window is an object that is swapped in whole, and a count goes up by compare-and-swap.
/// A thread that still holds the old window counts there, where the old limit holds.
/// </summary>
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
        var window = Enter(now - ((now % _length) is var elapsed && elapsed < 0 ? elapsed + _length : elapsed));
        var used = window.Used.GetOrAdd(client, static _ => new StrongBox<int>());
        for (var seen = Volatile.Read(ref used.Value); seen < _limit;)
        {
            var before = Interlocked.CompareExchange(ref used.Value, seen + 1, seen);
            if (before == seen)
                return new RateLimitDecision(true, _limit - seen - 1, TimeSpan.Zero);
            seen = before;
        }

        return new RateLimitDecision(false, 0, new TimeSpan(long.CreateSaturating((Int128)window.Start + _length - now)));
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

    private sealed class Window(long start)
    {
        public long Start => start;
        public ConcurrentDictionary<string, StrongBox<int>> Used { get; } = new();
    }
}
