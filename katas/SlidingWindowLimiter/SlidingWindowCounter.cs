namespace Katas.SlidingWindowLimiter;

/// <summary>
/// Allows about a number of calls in any stretch of time of a given length, from two counts: those of the current bucket
/// and of the one before. Buckets are aligned to the Unix epoch. <see cref="Acquire"/> may be called by several threads
/// at the same time.
/// </summary>
/// <param name="limit">How many calls are allowed, at least 1.</param>
/// <param name="window">The length of the stretch and of a bucket, more than zero.</param>
/// <param name="time">The clock; only <see cref="TimeProvider.GetUtcNow"/> is asked. There is no timer.</param>
/// <exception cref="ArgumentOutOfRangeException">
/// <paramref name="limit"/> is less than 1, or <paramref name="window"/> is zero or negative.
/// </exception>
/// <exception cref="ArgumentNullException"><paramref name="time"/> is null.</exception>
public sealed class SlidingWindowCounter(int limit, TimeSpan window, TimeProvider time)
{
    /// <summary>Says whether a call is allowed, and if so counts it. A refused call counts for nothing.</summary>
    public SlidingWindowDecision Acquire() => throw new NotImplementedException();
}
