namespace Katas.CircuitBreaker;

/// <summary>What a breaker does with the next call.</summary>
public enum CircuitState
{
    /// <summary>It is let through, as all are.</summary>
    Closed,

    /// <summary>It is refused: the break is not over.</summary>
    Open,

    /// <summary>The break is over. One call is let through as a trial; while that is under way, others are refused.</summary>
    HalfOpen,
}

/// <summary>The call was refused; nothing was sent to the service.</summary>
/// <param name="retryAfter">The time until the break is over; zero where it is over and a trial is under way.</param>
public sealed class CircuitOpenException(TimeSpan retryAfter) : Exception("The circuit is open: the call was refused.")
{
    /// <summary>The time until the break is over; zero where it is over and a trial is under way.</summary>
    public TimeSpan RetryAfter => retryAfter;
}
