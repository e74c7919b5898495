namespace Katas.TokenBucket;

/// <summary>What the bucket answers to one call.</summary>
/// <param name="Allowed">Whether the tokens were taken.</param>
/// <param name="Remaining">How many whole tokens are in the bucket after the call.</param>
/// <param name="RetryAfter">
/// <see cref="TimeSpan.Zero"/> when allowed; else the time until the bucket holds what was asked for, if nobody takes any
/// until then, rounded up to the tick.
/// </param>
public readonly record struct TokenBucketDecision(bool Allowed, int Remaining, TimeSpan RetryAfter);
