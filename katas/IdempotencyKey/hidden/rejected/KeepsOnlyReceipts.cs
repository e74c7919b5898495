// rejected-by: tests: Calls_while_the_charge_is_running_wait_for_it_and_get_its_receipt
// Looks for a receipt, charges, and keeps the receipt: a retry that comes while the bank is still at it charges again.

using System.Collections.Concurrent;

namespace Katas.IdempotencyKey;

public sealed class IdempotentPayments
{
    private readonly Func<Payment, CancellationToken, Task<Receipt>> _charge;
    private readonly TimeSpan _keyLifetime;
    private readonly TimeProvider _time;
    private readonly ConcurrentDictionary<string, (Payment Payment, Receipt Receipt, DateTimeOffset At)> _receipts = new();

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

        foreach (var (old, paid) in _receipts)
        {
            if (_time.GetUtcNow() - paid.At >= _keyLifetime)
                _receipts.TryRemove(old, out _);
        }

        if (_receipts.TryGetValue(key, out var known))
            return known.Payment == payment ? known.Receipt : throw new IdempotencyConflictException(key);

        var receipt = await _charge(payment, CancellationToken.None).WaitAsync(cancellationToken);
        _receipts[key] = (payment, receipt, _time.GetUtcNow());
        return receipt;
    }
}
