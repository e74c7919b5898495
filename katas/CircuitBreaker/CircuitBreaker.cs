namespace Katas.CircuitBreaker;

/// <summary>
/// Stands between callers and a service that may fail: after too many failures it refuses calls for a while, and then
/// tries the service with a single one. All members may be called by several threads at the same time.
/// </summary>
/// <param name="failureThreshold">How many failures within <paramref name="window"/> open the circuit, at least 1.</param>
/// <param name="window">How long a failure counts, more than zero.</param>
/// <param name="breakDuration">How long the circuit stays open, more than zero.</param>
/// <param name="time">The clock. There is no timer: nothing happens between calls.</param>
/// <exception cref="ArgumentOutOfRangeException">
/// <paramref name="failureThreshold"/> is less than 1, or <paramref name="window"/> or <paramref name="breakDuration"/> is
/// zero or negative.
/// </exception>
/// <exception cref="ArgumentNullException"><paramref name="time"/> is null.</exception>
public sealed class CircuitBreaker(int failureThreshold, TimeSpan window, TimeSpan breakDuration, TimeProvider time)
{
    /// <summary>
    /// The state at this moment: a break that is over by the clock is half-open, whether or not anybody has called since.
    /// </summary>
    public CircuitState State => throw new NotImplementedException();

    /// <summary>Calls the service, unless the circuit says no.</summary>
    /// <param name="operation">The call of the service; it is given <paramref name="cancellation"/>.</param>
    /// <param name="cancellation">
    /// The caller's own: when it is requested, the operation's end as cancelled says nothing about the service.
    /// </param>
    /// <returns>What the operation returns.</returns>
    /// <exception cref="CircuitOpenException">The call was refused; the operation was not called.</exception>
    /// <exception cref="OperationCanceledException">
    /// <paramref name="cancellation"/> was requested before the call; the operation was not called.
    /// </exception>
    /// <exception cref="ArgumentNullException"><paramref name="operation"/> is null.</exception>
    /// <exception cref="Exception">Whatever the operation threw, as it is.</exception>
    public Task<T> ExecuteAsync<T>(Func<CancellationToken, Task<T>> operation, CancellationToken cancellation = default) =>
        throw new NotImplementedException();
}
