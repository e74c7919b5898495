namespace Katas.TokenBucket;

/// <summary>
/// The same seen from the other side (the generic cell rate algorithm): no level, but the moment when the bucket will be
/// full again. Taking tokens puts it off. Nothing has to be filled up, and a single number is all the state.
/// </summary>
public sealed class TokenBucket
{
    private readonly object _gate = new();
    private readonly int _capacity;
    private readonly int _refill;
    private readonly long _period;
    private readonly TimeProvider _time;
    private Int128 _latest;
    private Int128 _fullAt;

    public TokenBucket(int capacity, int refill, TimeSpan period, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(refill, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(period.Ticks, nameof(period));
        (_capacity, _refill, _period, _time) = (capacity, refill, period.Ticks, time);
    }

    public TokenBucketDecision Take(int tokens = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(tokens, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(tokens, _capacity);

        lock (_gate)
        {
            // In parts of a tick, of which there are as many as tokens in a refill: then a token takes _period parts.
            Int128 now = (Int128)_time.GetUtcNow().UtcTicks * _refill;
            _latest = Int128.Max(_latest, now);
            var full = Int128.Max(_fullAt, _latest);
            var next = full + (Int128)tokens * _period;
            var room = _latest + (Int128)_capacity * _period;
            if (next > room)
            {
                var ticks = (next - room + (_latest - now) + _refill - 1) / _refill;
                return new(false, (int)((room - full) / _period), TimeSpan.FromTicks((long)Int128.Min(ticks, long.MaxValue)));
            }

            _fullAt = next;
            return new(true, (int)((room - next) / _period), TimeSpan.Zero);
        }
    }
}
