namespace Katas.IdempotencyKey;

/// <summary>
/// Callers with the same key take turns by a semaphore. Whoever finds no receipt when the turn comes charges, so a call
/// that waited for a failing charge tries again by itself instead of failing along.
/// </summary>
public sealed class IdempotentPayments
{
    private readonly Func<Payment, CancellationToken, Task<Receipt>> _charge;
    private readonly TimeSpan _keyLifetime;
    private readonly TimeProvider _time;
    private readonly object _gate = new();
    private readonly Dictionary<string, Turns> _keys = new(StringComparer.Ordinal);
    private readonly Queue<(string Key, Turns Turns)> _paid = new();

    public IdempotentPayments(Func<Payment, CancellationToken, Task<Receipt>> charge, TimeSpan keyLifetime, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(charge);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(keyLifetime, TimeSpan.Zero);
        ArgumentNullException.ThrowIfNull(time);
        (_charge, _keyLifetime, _time) = (charge, keyLifetime, time);
    }

    public async Task<Receipt> PayAsync(string key, Payment payment, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentNullException.ThrowIfNull(payment);
        cancellationToken.ThrowIfCancellationRequested();

        var turns = Enter(key);
        try
        {
            await turns.Semaphore.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            Leave(key, turns);
            throw;
        }

        // The turn goes on in the background when the caller stops waiting.
        return await TakeTurn(key, turns, payment).WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task<Receipt> TakeTurn(string key, Turns turns, Payment payment)
    {
        try
        {
            if (turns.Receipt is null)
            {
                var receipt = await _charge(payment, CancellationToken.None).ConfigureAwait(false);
                lock (_gate)
                {
                    (turns.Payment, turns.Receipt, turns.PaidAt) = (payment, receipt, _time.GetUtcNow());
                    _paid.Enqueue((key, turns));
                }
            }

            return turns.Payment == payment ? turns.Receipt : throw new IdempotencyConflictException(key);
        }
        finally
        {
            turns.Semaphore.Release();
            Leave(key, turns);
        }
    }

    private Turns Enter(string key)
    {
        lock (_gate)
        {
            var now = _time.GetUtcNow();
            while (_paid.TryPeek(out var oldest) && now - oldest.Turns.PaidAt >= _keyLifetime)
            {
                _paid.Dequeue();
                _keys.Remove(oldest.Key);
            }

            if (!_keys.TryGetValue(key, out var turns))
                _keys[key] = turns = new Turns();
            turns.Callers++;
            return turns;
        }
    }

    /// <summary>The last caller of a key without a receipt takes it away.</summary>
    private void Leave(string key, Turns turns)
    {
        lock (_gate)
        {
            if (--turns.Callers == 0 && turns.Receipt is null)
                _keys.Remove(key);
        }
    }

    private sealed class Turns
    {
        public SemaphoreSlim Semaphore { get; } = new(1);
        public int Callers { get; set; }
        public Payment? Payment { get; set; }
        public Receipt? Receipt { get; set; }
        public DateTimeOffset PaidAt { get; set; }
    }
}
