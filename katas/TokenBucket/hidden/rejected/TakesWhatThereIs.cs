// rejected-by: tests: Tokens_are_taken_all_or_none
// A refused call takes the tokens that are there.

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
        lock (_gate)
        {
            var now = _time.GetUtcNow().UtcTicks;
            Fill(now);

            var before = _level;
            var isAllowed = _level >= price;
            if (isAllowed)
                _level -= price;
            else
                _level %= _period;
            return new TokenBucketDecision(isAllowed, (int)(_level / _period), isAllowed ? TimeSpan.Zero : Wait(price - before, now));
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
