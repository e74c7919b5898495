namespace Katas.RateLimiter;

/// <summary>
/// Allows each client a number of calls in each window of time. Windows are aligned to the Unix epoch: a moment is in
/// window number floor(time since the epoch / window). All members may be called by several threads at the same time.
/// </summary>
/// <param name="limit">How many calls a client may make in one window, at least 1.</param>
/// <param name="window">The length of a window, more than zero.</param>
/// <param name="time">The clock; only <see cref="TimeProvider.GetUtcNow"/> is asked.</param>
/// <exception cref="ArgumentOutOfRangeException">
/// <paramref name="limit"/> is less than 1, or <paramref name="window"/> is zero or negative.
/// </exception>
/// <exception cref="ArgumentNullException"><paramref name="time"/> is null.</exception>
public sealed class FixedWindowRateLimiter(int limit, TimeSpan window, TimeProvider time)
{
    /// <summary>How many clients are remembered now.</summary>
    public int TrackedClients => throw new NotImplementedException();

    /// <summary>Counts one call of a client and says whether it is allowed. A refused call counts for nothing.</summary>
    /// <param name="client">The client's name, compared ordinally; empty is a name like any other.</param>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is null.</exception>
    public RateLimitDecision Acquire(string client) => throw new NotImplementedException();
}
