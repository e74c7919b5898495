namespace Katas.RateLimiter;

/// <summary>What the limiter answers to one call.</summary>
/// <param name="Allowed">Whether the call may go ahead.</param>
/// <param name="Remaining">How many more calls the client may make in this window, after this one; 0 when refused.</param>
/// <param name="RetryAfter">
/// <see cref="TimeSpan.Zero"/> when allowed; else the time until the next window starts, exact to the tick and never zero.
/// </param>
public readonly record struct RateLimitDecision(bool Allowed, int Remaining, TimeSpan RetryAfter);
