// rejected-by: tests: A_lifetime_begins_when_the_charge_has_succeeded_however_long_that_took
// Counts a lifetime from the first call, and forgets a key whose charge is still running.

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

    /// <summary>In the order in which they succeeded, and so in which they expire, since all keys live equally long.</summary>
    private readonly Queue<Attempt> _succeeded = [];

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
            ForgetExpired();
            isKnown = _attempts.TryGetValue(key, out attempt);
            if (!isKnown)
            {
                _attempts.Add(key, attempt = new Attempt(key, payment) { SucceededAt = _time.GetTimestamp() });
                _succeeded.Enqueue(attempt);
            }
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

    private void ForgetExpired()
    {
        while (_succeeded.TryPeek(out var oldest) && _time.GetElapsedTime(oldest.SucceededAt) >= _keyLifetime)
            {
            _succeeded.Dequeue();
            if (_attempts.TryGetValue(oldest.Key, out var current) && current == oldest)
                _attempts.Remove(oldest.Key);
        }
    }

    private sealed class Attempt(string key, Payment payment)
    {
        public string Key => key;
        public Payment Payment => payment;
        public long SucceededAt { get; set; }

        /// <summary>Callers go on in threads of their own, and not inside of the one who charged.</summary>
        public TaskCompletionSource<Receipt> Outcome { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
