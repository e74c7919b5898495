// rejected-by: tests: A_slow_charge_does_not_hold_up_calls_with_other_keys
// One semaphore for all: nothing is charged twice, and everybody waits for the slowest.

namespace Katas.IdempotencyKey;

public sealed class IdempotentPayments
{
    private readonly Func<Payment, CancellationToken, Task<Receipt>> _charge;
    private readonly TimeSpan _keyLifetime;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _one = new(1);
    private readonly Dictionary<string, (Payment Payment, Receipt Receipt, DateTimeOffset At)> _receipts = [];
    private readonly Queue<string> _order = [];

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

        await _one.WaitAsync(cancellationToken);
        return await Pay(key, payment).WaitAsync(cancellationToken);
    }

    private async Task<Receipt> Pay(string key, Payment payment)
    {
        try
        {
            while (_order.TryPeek(out var oldest) && _time.GetUtcNow() - _receipts[oldest].At >= _keyLifetime)
                _receipts.Remove(_order.Dequeue());
            if (_receipts.TryGetValue(key, out var known))
                return known.Payment == payment ? known.Receipt : throw new IdempotencyConflictException(key);

            var receipt = await _charge(payment, CancellationToken.None);
            _receipts[key] = (payment, receipt, _time.GetUtcNow());
            _order.Enqueue(key);
            return receipt;
        }
        finally
        {
            _one.Release();
        }
    }
}
