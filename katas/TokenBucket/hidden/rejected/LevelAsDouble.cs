// rejected-by: tests: A_token_is_there_at_its_tick_and_not_one_before
// Counts in floating point: ten times a tenth of a token is less than a token.

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

    private double _level = capacity;
    private long _latest;

    public TokenBucketDecision Take(int tokens = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(tokens, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(tokens, _capacity);

        lock (_gate)
        {
            var now = _time.GetUtcNow().UtcTicks;
            Fill(now);

            var isAllowed = _level >= tokens;
            if (isAllowed)
                _level -= tokens;
            return new TokenBucketDecision(isAllowed, (int)_level, isAllowed ? TimeSpan.Zero : Wait(tokens - _level, now));
        }
    }

    private void Fill(long now)
    {
        if (now <= _latest)
            return;

        _level = Math.Min(_capacity, _level + (double)(now - _latest) * _refill / _period);
        _latest = now;
    }

    /// <summary>After a step back of the clock nothing flows in before it is where it was.</summary>
    private TimeSpan Wait(double missing, long now) =>
        new(long.CreateSaturating(Math.Ceiling(_latest - now + missing * _period / _refill)));
}
