namespace Katas.IdempotencyKey.Tests;

/// <summary>A bank that does what a test tells it to, and counts.</summary>
internal sealed class Bank
{
    private readonly Queue<Func<Task<Receipt>>> _script = [];
    private readonly List<(Payment Payment, CancellationToken Token)> _charges = [];
    private readonly List<(int Number, TaskCompletionSource Begun)> _waiting = [];

    /// <summary>What was charged, in order.</summary>
    public IReadOnlyList<Payment> Payments
    {
        get
        {
            lock (_charges)
                return [.. _charges.Select(charge => charge.Payment)];
        }
    }

    /// <summary>The tokens that were handed over, in order.</summary>
    public IReadOnlyList<CancellationToken> Tokens
    {
        get
        {
            lock (_charges)
                return [.. _charges.Select(charge => charge.Token)];
        }
    }

    /// <summary>Is over as soon as so many charges have begun, which may be in the background.</summary>
    public Task Begun(int charges)
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_charges)
        {
            if (_charges.Count >= charges)
                return Task.CompletedTask;
            _waiting.Add((charges, begun));
        }

        // The limit only ends a test that would never end.
        return begun.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    /// <summary>The next charge takes until the test completes it.</summary>
    public TaskCompletionSource<Receipt> Hold()
    {
        var held = new TaskCompletionSource<Receipt>(TaskCreationOptions.RunContinuationsAsynchronously);
        Next(() => held.Task);
        return held;
    }

    /// <summary>The next charge does this; charges beyond what was told succeed at once, with the receipts r1, r2 and so on.</summary>
    public void Next(Func<Task<Receipt>> charge) => _script.Enqueue(charge);

    public Task<Receipt> ChargeAsync(Payment payment, CancellationToken cancellationToken)
    {
        Func<Task<Receipt>>? next;
        int number;
        lock (_charges)
        {
            _charges.Add((payment, cancellationToken));
            number = _charges.Count;
            _script.TryDequeue(out next);
            foreach (var (_, begun) in _waiting.Where(waiting => waiting.Number <= number))
                begun.TrySetResult();
        }

        return next is null ? Task.FromResult(new Receipt($"r{number}")) : next();
    }
}
