using System.Collections.Concurrent;

namespace Katas.WriteBehindCache.Tests;

/// <summary>A store in memory that can be made to wait and to fail.</summary>
internal sealed class Store : IStore
{
    private readonly Lock _gate = new();
    private readonly Queue<Hold> _holds = new();
    private readonly List<string> _begun = [];
    private int _running;

    /// <summary>What it keeps.</summary>
    public ConcurrentDictionary<string, string> Values { get; } = new();

    /// <summary>The saves that have begun, in this order: <c>key=value</c>.</summary>
    public IReadOnlyList<string> Saves
    {
        get
        {
            lock (_gate)
                return [.. _begun];
        }
    }

    /// <summary>How often it was asked for a value.</summary>
    public int Loads { get; private set; }

    /// <summary>Whether a save has begun before the one before it had ended.</summary>
    public bool HaveSavesOverlapped { get; private set; }

    /// <summary>What a save throws before it keeps its value; null for nothing.</summary>
    public Func<string, Exception?> Failure { get; set; } = _ => null;

    /// <summary>Lets the next load or save, and each further one for a further call, wait until it is released.</summary>
    public Hold HoldNext()
    {
        var hold = new Hold();
        lock (_gate)
            _holds.Enqueue(hold);
        return hold;
    }

    public async Task<string?> LoadAsync(string key, CancellationToken cancellationToken)
    {
        // What it answers is decided before it waits, as an answer that is under way.
        Hold? hold;
        string? value;
        lock (_gate)
        {
            Loads++;
            value = Values.GetValueOrDefault(key);
            _holds.TryDequeue(out hold);
        }

        if (hold is not null)
            await hold.WaitAsync(cancellationToken);
        return value;
    }

    public async Task SaveAsync(string key, string value, CancellationToken cancellationToken)
    {
        Hold? hold;
        lock (_gate)
        {
            _begun.Add($"{key}={value}");
            HaveSavesOverlapped |= ++_running > 1;
            _holds.TryDequeue(out hold);
        }

        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (hold is not null)
                await hold.WaitAsync(cancellationToken);
            if (Failure(key) is { } failure)
                throw failure;
            Values[key] = value;
        }
        finally
        {
            lock (_gate)
                _running--;
        }
    }
}

/// <summary>A call of the store that waits until it is released.</summary>
internal sealed class Hold
{
    /// <summary>A backstop, so that a test of a cache that never calls the store ends.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the store is called.</summary>
    public Task Reached => _reached.Task.WaitAsync(Patience);

    /// <summary>Lets the call go on.</summary>
    public void Release() => _released.TrySetResult();

    /// <summary>Lets the call fail.</summary>
    public void Fail(Exception exception) => _released.TrySetException(exception);

    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        _reached.TrySetResult();
        await _released.Task.WaitAsync(cancellationToken);
    }
}
