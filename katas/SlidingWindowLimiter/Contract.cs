namespace Katas.SlidingWindowLimiter;

/// <summary>What a limiter answers to one call.</summary>
/// <param name="Allowed">Whether the call may go ahead.</param>
/// <param name="Remaining">How many more calls would be allowed at this moment, after this one; 0 when refused.</param>
/// <param name="RetryAfter">
/// <see cref="TimeSpan.Zero"/> when allowed; else the time until a call would be allowed if no other one is until then, in
/// whole ticks, rounded up.
/// </param>
public readonly record struct SlidingWindowDecision(bool Allowed, int Remaining, TimeSpan RetryAfter);
