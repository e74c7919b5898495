// rejected-by: tests: The_last_token_is_taken_once
// Two short locks, one to look and one to take: in between others look, too.

namespace Katas.TokenBucket;

public sealed class TokenBucket(int capacity, int refill, TimeSpan period, TimeProvider time)
{
    private readonly int _capacity = capacity >= 1
        ? capacity
        : throw new ArgumentOutOfRangeException(nameof(capacity), capacity, "The capacity must be at least 1.");

    private readonly int _refill = refill >= 1
        ? refill
        : throw new ArgumentOutOfRangeException(nameof(refill), refill, "The refill must be at least 1.");

    private readonly long _period = period > TimeSpan.Zero
        ? period.Ticks
        : throw new ArgumentOutOfRangeException(nameof(period), period, "The period must be longer than zero.");

    private readonly TimeProvider _time = time ?? throw new ArgumentNullException(nameof(time));

    private readonly Lock _gate = new();

    // In drops: a token is as many drops as the period has ticks, so that each tick brings a whole number of them, refill.
    private Int128 _level = (Int128)capacity * period.Ticks;
    private long _latest;

    public TokenBucketDecision Take(int tokens = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(tokens, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(tokens, _capacity);

        var price = (Int128)tokens * _period;
        bool isAllowed;
        lock (_gate)
        {
            var now = _time.GetUtcNow().UtcTicks;
            Fill(now);

            isAllowed = _level >= price;
            if (!isAllowed)
                return new TokenBucketDecision(false, (int)(_level / _period), Wait(price - _level, now));
        }

        lock (_gate)
        {
            _level = Int128.Max(0, _level - price);
            return new TokenBucketDecision(true, (int)(_level / _period), TimeSpan.Zero);
        }
    }

    private void Fill(long now)
    {
        if (now <= _latest)
            return;

        _level = Int128.Min((Int128)_capacity * _period, _level + (Int128)(now - _latest) * _refill);
        _latest = now;
    }

    /// <summary>After a step back of the clock nothing flows in before it is where it was.</summary>
    private TimeSpan Wait(Int128 missing, long now) =>
        new(long.CreateSaturating(_latest - now + (missing + _refill - 1) / _refill));
}
