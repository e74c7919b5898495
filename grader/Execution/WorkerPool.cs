namespace Katas.Grader.Execution;

/// <summary>Keeps one worker of each kind starting up while its predecessor works, so that nobody waits for a process to start.</summary>
internal sealed class WorkerPool(Limits limits) : IAsyncDisposable
{
    private readonly Dictionary<WorkerKind, Worker> _waiting = [];

    /// <summary>Starts a worker ahead of its use.</summary>
    public void Prepare(WorkerKind kind)
    {
        lock (_waiting)
        {
            if (!_waiting.ContainsKey(kind))
                _waiting[kind] = Worker.Start(kind, limits);
        }
    }

    /// <summary>A worker that nobody has used; the caller disposes it.</summary>
    public Worker Take(WorkerKind kind)
    {
        lock (_waiting)
            return _waiting.Remove(kind, out var worker) ? worker : Worker.Start(kind, limits);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var worker in _waiting.Values)
            await worker.DisposeAsync();
    }
}
