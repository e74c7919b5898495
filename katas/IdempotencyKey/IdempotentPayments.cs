namespace Katas.IdempotencyKey;

/// <summary>
/// Lets clients retry payments: calls with the same key charge once and get the same receipt. All calls may be made by several
/// threads at the same time.
/// </summary>
/// <param name="charge">Charges a payment; the only thing that may be slow or fail.</param>
/// <param name="keyLifetime">How long a key is known after its charge has succeeded, more than zero.</param>
/// <param name="time">The clock.</param>
/// <exception cref="ArgumentNullException"><paramref name="charge"/> or <paramref name="time"/> is null.</exception>
/// <exception cref="ArgumentOutOfRangeException"><paramref name="keyLifetime"/> is zero or negative.</exception>
public sealed class IdempotentPayments(
    Func<Payment, CancellationToken, Task<Receipt>> charge, TimeSpan keyLifetime, TimeProvider time)
{
    /// <summary>Charges the payment unless the key is known, and returns the receipt of the key's charge.</summary>
    /// <param name="key">The client's key, compared ordinally; not empty.</param>
    /// <param name="payment">What to charge.</param>
    /// <param name="cancellationToken">Ends this call's waiting, and not the charge.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> or <paramref name="payment"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="key"/> is empty.</exception>
    /// <exception cref="IdempotencyConflictException">The key is known for another payment.</exception>
    /// <exception cref="OperationCanceledException">The caller stopped waiting.</exception>
    public Task<Receipt> PayAsync(string key, Payment payment, CancellationToken cancellationToken = default) =>
        throw new NotImplementedException();
}
