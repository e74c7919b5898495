// rejected-by: tests: Retries_on_all_threads_after_failures_lead_to_one_charge_at_a_time_and_one_success
// Every caller who is told of a failure takes the key out, whatever is under it by now: a late one takes out the retry of another, and the payment is charged twice.

using System.Collections.Concurrent;

namespace Katas.IdempotencyKey;

public sealed class IdempotentPayments
{
    private readonly Func<Payment, CancellationToken, Task<Receipt>> _charge;
    private readonly TimeSpan _keyLifetime;
    private readonly TimeProvider _time;
    private readonly ConcurrentDictionary<string, Attempt> _attempts = new();
    private long _sweptAt;

    public IdempotentPayments(Func<Payment, CancellationToken, Task<Receipt>> charge, TimeSpan keyLifetime, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(charge);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(keyLifetime, TimeSpan.Zero);
        ArgumentNullException.ThrowIfNull(time);
        (_charge, _keyLifetime, _time) = (charge, keyLifetime, time);
        _sweptAt = time.GetTimestamp();
    }

    public async Task<Receipt> PayAsync(string key, Payment payment, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentNullException.ThrowIfNull(payment);
        cancellationToken.ThrowIfCancellationRequested();

        Sweep();
        while (true)
        {
            var attempt = _attempts.GetOrAdd(key, static (_, arguments) => new Attempt(arguments.payment, self => arguments.Item1.Run(self)), (this, payment));
            if (IsExpired(attempt))
            {
                Remove(key, attempt);
                continue;
            }

            if (attempt.Payment != payment)
                throw new IdempotencyConflictException(key);

            try
            {
                return await attempt.Outcome.Value.WaitAsync(cancellationToken).ConfigureAwait(false);
            }
            catch when (attempt.Outcome.Value.IsFaulted || attempt.Outcome.Value.IsCanceled)
            {
                _attempts.TryRemove(key, out _);
                throw;
            }
        }
    }

    private async Task<Receipt> Run(Attempt attempt)
    {
        var receipt = await _charge(attempt.Payment, CancellationToken.None).ConfigureAwait(false);
        Volatile.Write(ref attempt.SucceededAt, _time.GetTimestamp());
        return receipt;
    }

    private bool IsExpired(Attempt attempt) =>
        Volatile.Read(ref attempt.SucceededAt) is >= 0 and var at && _time.GetElapsedTime(at) >= _keyLifetime;

    private void Remove(string key, Attempt attempt) => _attempts.TryRemove(KeyValuePair.Create(key, attempt));

    private void Sweep()
    {
        var (before, now) = (Volatile.Read(ref _sweptAt), _time.GetTimestamp());
        if (_time.GetElapsedTime(before, now) < _keyLifetime || Interlocked.CompareExchange(ref _sweptAt, now, before) != before)
            return;

        foreach (var (key, attempt) in _attempts)
        {
            if (IsExpired(attempt))
                Remove(key, attempt);
        }
    }

    private sealed class Attempt
    {
        /// <summary>-1 until it has succeeded; a clock's timestamps are not negative.</summary>
        public long SucceededAt = -1;

        public Attempt(Payment payment, Func<Attempt, Task<Receipt>> run) => (Payment, Outcome) = (payment, new(() => run(this)));

        public Payment Payment { get; }
        public Lazy<Task<Receipt>> Outcome { get; }
    }
}
