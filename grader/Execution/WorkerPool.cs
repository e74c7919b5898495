namespace Katas.Grader.Execution;

/// <summary>Keeps one worker of each sort starting up while its predecessor works, so that nobody waits for a process to start.</summary>
internal sealed class WorkerPool(Limits limits) : IAsyncDisposable
{
    private readonly Dictionary<bool, Worker> _waiting = [];

    /// <summary>Starts a worker ahead of its use.</summary>
    public void Prepare(bool measures)
    {
        lock (_waiting)
        {
            if (!_waiting.ContainsKey(measures))
                _waiting[measures] = Worker.Start(measures, limits);
        }
    }

    /// <summary>A worker that nobody has used; the caller disposes it.</summary>
    public Worker Take(bool measures)
    {
        lock (_waiting)
            return _waiting.Remove(measures, out var worker) ? worker : Worker.Start(measures, limits);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var worker in _waiting.Values)
            await worker.DisposeAsync();
    }
}
