using System.Numerics;

namespace Katas.TokenBucket;

/// <summary>
/// Without a lock: level and moment are one object that never changes, replaced by compare-and-swap. It costs an allocation
/// a call, and under contention some calls work out their answer twice.
/// </summary>
public sealed class TokenBucket
{
    private readonly int _capacity;
    private readonly int _refill;
    private readonly long _period;
    private readonly TimeProvider _time;
    private State _state;

    public TokenBucket(int capacity, int refill, TimeSpan period, TimeProvider time)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(capacity);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(refill);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(period, TimeSpan.Zero);
        ArgumentNullException.ThrowIfNull(time);
        (_capacity, _refill, _period, _time) = (capacity, refill, period.Ticks, time);
        _state = new State((BigInteger)capacity * _period, time.GetUtcNow().UtcTicks);
    }

    public TokenBucketDecision Take(int tokens = 1)
    {
        if (tokens < 1 || tokens > _capacity)
            throw new ArgumentOutOfRangeException(nameof(tokens), tokens, $"From 1 to {_capacity} tokens can be taken.");

        while (true)
        {
            var seen = Volatile.Read(ref _state);
            var now = _time.GetUtcNow().UtcTicks;
            var latest = Math.Max(now, seen.Latest);
            var level = BigInteger.Min((BigInteger)_capacity * _period, seen.Level + (BigInteger)(latest - seen.Latest) * _refill);
            var missing = (BigInteger)tokens * _period - level;
            if (missing > 0)
                return new(false, (int)(level / _period), Span(latest - now + (missing + _refill - 1) / _refill));

            var left = -missing;
            if (Interlocked.CompareExchange(ref _state, new State(left, latest), seen) == seen)
                return new(true, (int)(left / _period), TimeSpan.Zero);
        }
    }

    private static TimeSpan Span(BigInteger ticks) => new((long)BigInteger.Min(ticks, long.MaxValue));

    private sealed class State(BigInteger level, long latest)
    {
        public BigInteger Level => level;
        public long Latest => latest;
    }
}
