using System.Collections.Concurrent;

namespace Katas.IdempotencyKey;

/// <summary>
/// No lock of its own: the concurrent dictionary decides whose attempt counts, and the lazy task in it runs once. An attempt is
/// taken out together with its key, never by the key alone. What has expired is swept once a lifetime.
/// </summary>
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
            var attempt = _attempts.GetOrAdd(key, static (key, arguments) => new Attempt(arguments.payment, self => arguments.Item1.Run(key, self)), (this, payment));
            if (IsExpired(attempt))
            {
                Remove(key, attempt);
                continue;
            }

            if (attempt.Payment != payment)
                throw new IdempotencyConflictException(key);

            return await attempt.Outcome.Value.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<Receipt> Run(string key, Attempt attempt)
    {
        try
        {
            var receipt = await _charge(attempt.Payment, CancellationToken.None).ConfigureAwait(false);
            Volatile.Write(ref attempt.SucceededAt, _time.GetTimestamp());
            return receipt;
        }
        catch
        {
            Remove(key, attempt);
            throw;
        }
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
