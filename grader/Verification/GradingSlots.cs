namespace Katas.Grader.Verification;

/// <summary>Lets so many gradings run side by side, and one that must not be disturbed run alone.</summary>
/// <param name="count">How many at once.</param>
internal sealed class GradingSlots(int count) : IDisposable
{
    private readonly SemaphoreSlim _free = new(count);
    private readonly SemaphoreSlim _clearing = new(1);

    public async Task<T> SharedAsync<T>(Func<Task<T>> grade, CancellationToken cancellation)
    {
        await _free.WaitAsync(cancellation);
        try
        {
            return await grade();
        }
        finally
        {
            _free.Release();
        }
    }

    /// <summary>Waits until nothing else runs; what comes meanwhile waits.</summary>
    public async Task<T> AloneAsync<T>(Func<Task<T>> grade, CancellationToken cancellation)
    {
        var taken = 0;
        await _clearing.WaitAsync(cancellation); // two that each hold half of the slots would wait for ever
        try
        {
            for (; taken < count; taken++)
                await _free.WaitAsync(cancellation);
            return await grade();
        }
        finally
        {
            if (taken > 0)
                _free.Release(taken);
            _clearing.Release();
        }
    }

    public void Dispose()
    {
        _free.Dispose();
        _clearing.Dispose();
    }
}
