namespace Katas.TokenBucket;

/// <summary>
/// Allows bursts up to a capacity, and a steady rate in the long run: tokens flow in evenly, and each call takes some.
/// The bucket is full when it is made. <see cref="Take"/> may be called by several threads at the same time.
/// </summary>
/// <param name="capacity">How many tokens the bucket holds at most, at least 1.</param>
/// <param name="refill">How many tokens flow in during each <paramref name="period"/>, at least 1.</param>
/// <param name="period">In how long a time they do, more than zero.</param>
/// <param name="time">The clock; only <see cref="TimeProvider.GetUtcNow"/> is asked. There is no timer.</param>
/// <exception cref="ArgumentOutOfRangeException">
/// <paramref name="capacity"/> or <paramref name="refill"/> is less than 1, or <paramref name="period"/> is zero or negative.
/// </exception>
/// <exception cref="ArgumentNullException"><paramref name="time"/> is null.</exception>
public sealed class TokenBucket(int capacity, int refill, TimeSpan period, TimeProvider time)
{
    /// <summary>Takes tokens if the bucket holds as many, and otherwise none.</summary>
    /// <param name="tokens">How many, from 1 to the capacity.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="tokens"/> is less than 1 or more than the capacity.</exception>
    public TokenBucketDecision Take(int tokens = 1) => throw new NotImplementedException();
}
