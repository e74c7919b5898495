using System.Runtime.InteropServices;

namespace Katas.RateLimiter;

public sealed class FixedWindowRateLimiter(int limit, TimeSpan window, TimeProvider time)
{
    private readonly int _limit = limit >= 1
        ? limit
        : throw new ArgumentOutOfRangeException(nameof(limit), limit, "The limit must be at least 1.");

    private readonly long _length = window > TimeSpan.Zero
        ? window.Ticks
        : throw new ArgumentOutOfRangeException(nameof(window), window, "The window must be longer than zero.");

    private readonly TimeProvider _time = time ?? throw new ArgumentNullException(nameof(time));

    private readonly Lock _gate = new();
    private Dictionary<string, int> _used = [];
    private long _start = long.MinValue;

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

        // Read before the lock, which is held for as short as possible. A reading that has grown old while its thread
        // waited is a small step back of the clock, and counts in the latest window like any other.
        var now = (_time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks;
        lock (_gate)
        {
            EnterWindowOf(now);
            ref var used = ref CollectionsMarshal.GetValueRefOrAddDefault(_used, client, out _);
            return used < _limit
                ? new RateLimitDecision(Allowed: true, Remaining: _limit - ++used, RetryAfter: TimeSpan.Zero)
                : new RateLimitDecision(Allowed: false, Remaining: 0, RetryAfter: ToNextWindow(now));
        }
    }

    private void EnterWindowOf(long now)
    {
        // % truncates toward zero, so it is negative before 1970.
        var elapsed = now % _length;
        var start = now - (elapsed < 0 ? elapsed + _length : elapsed);

        // All clients share the window, so all counts end with it. A new table costs nothing more than its own clients,
        // whereas Clear() would pay for the largest crowd there ever was, in every window.
        if (start > _start)
            (_start, _used) = (start, []);
    }

    /// <summary>After a step back the way may be longer than a window, and then longer than any <see cref="TimeSpan"/>.</summary>
    private TimeSpan ToNextWindow(long now) => new(long.CreateSaturating((Int128)_start + _length - now));
}
