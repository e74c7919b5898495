// rejected-by: tests: Keys_that_are_no_longer_known_take_no_memory
// Looks at the age of a key when the key comes again, and keeps all that never do.

namespace Katas.IdempotencyKey;

public sealed class IdempotentPayments(
    Func<Payment, CancellationToken, Task<Receipt>> charge, TimeSpan keyLifetime, TimeProvider time)
{
    private readonly Func<Payment, CancellationToken, Task<Receipt>> _charge = charge ?? throw new ArgumentNullException(nameof(charge));

    private readonly TimeSpan _keyLifetime = keyLifetime > TimeSpan.Zero
        ? keyLifetime
        : throw new ArgumentOutOfRangeException(nameof(keyLifetime), keyLifetime, "The lifetime of a key must be longer than zero.");

    private readonly TimeProvider _time = time ?? throw new ArgumentNullException(nameof(time));

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Attempt> _attempts = [];

    public Task<Receipt> PayAsync(string key, Payment payment, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentNullException.ThrowIfNull(payment);
        if (cancellationToken.IsCancellationRequested)
            return Task.FromCanceled<Receipt>(cancellationToken);

        Attempt? attempt;
        bool isKnown;
        lock (_gate)
        {
            isKnown = _attempts.TryGetValue(key, out attempt) && !IsExpired(attempt);
            if (!isKnown)
                _attempts[key] = attempt = new Attempt(key, payment);
        }

        if (attempt!.Payment != payment)
            return Task.FromException<Receipt>(new IdempotencyConflictException(key));

        // Outside the lock, since it may be slow. All others who find the attempt wait for the one who put it there.
        if (!isKnown)
            _ = ChargeAsync(attempt);

        return attempt.Outcome.Task.WaitAsync(cancellationToken);
    }

    private async Task ChargeAsync(Attempt attempt)
    {
        try
        {
            // The charge belongs to everybody who asks with the key, so no single caller can cancel it.
            var receipt = await _charge(attempt.Payment, CancellationToken.None).ConfigureAwait(false);
            lock (_gate)
            {
                attempt.SucceededAt = _time.GetTimestamp();
                attempt.HasSucceeded = true;
            }

            attempt.Outcome.SetResult(receipt);
        }
        catch (Exception exception)
        {
            // First the key becomes free, then the callers are told: whoever retries at once must not find the failure.
            lock (_gate)
                _attempts.Remove(attempt.Key);

            attempt.Outcome.SetException(exception);
        }
    }

    private bool IsExpired(Attempt attempt) => attempt.HasSucceeded && _time.GetElapsedTime(attempt.SucceededAt) >= _keyLifetime;

    private sealed class Attempt(string key, Payment payment)
    {
        public string Key => key;
        public Payment Payment => payment;
        public long SucceededAt { get; set; }
        public bool HasSucceeded { get; set; }

        /// <summary>Callers go on in threads of their own, and not inside of the one who charged.</summary>
        public TaskCompletionSource<Receipt> Outcome { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
