namespace Katas.Grader.Execution;

/// <summary>Keeps one worker of each kind starting up while its predecessor works, so that nobody waits for a process to start.</summary>
internal sealed class WorkerPool(Limits limits) : IAsyncDisposable
{
    private readonly Dictionary<WorkerKind, Task<Worker>> _waiting = [];
    private bool _isDisposed;

    /// <summary>Starts a worker ahead of its use, without waiting for it; none any more once the pool is disposed.</summary>
    /// <param name="kind">What it is for.</param>
    /// <param name="rehearsal">What it does while it waits; null for nothing.</param>
    public void Prepare(WorkerKind kind, Rehearsal? rehearsal = null)
    {
        lock (_waiting)
        {
            if (_isDisposed)
                return;
            if (!_waiting.TryGetValue(kind, out var waiting))
                _waiting[kind] = Task.Run(() => Rehearsing(Worker.Start(kind, limits), rehearsal));
            else if (rehearsal is not null)
                _waiting[kind] = RehearsingAsync(waiting, rehearsal);
        }
    }

    /// <summary>A worker that nobody has used; the caller disposes it.</summary>
    /// <exception cref="GraderException">It cannot be started.</exception>
    public Task<Worker> TakeAsync(WorkerKind kind)
    {
        lock (_waiting)
            return _waiting.Remove(kind, out var worker) ? worker : Task.Run(() => Worker.Start(kind, limits));
    }

    public async ValueTask DisposeAsync()
    {
        lock (_waiting)
            _isDisposed = true;
        foreach (var starting in _waiting.Values)
        {
            try
            {
                await (await starting).DisposeAsync();
            }
            catch (GraderException)
            {
                // It never started, which nobody needs to know who did not want it.
            }
        }
    }

    private static async Task<Worker> RehearsingAsync(Task<Worker> starting, Rehearsal rehearsal) => Rehearsing(await starting, rehearsal);

    /// <summary>One rehearsal a worker: what another kata needs is mostly the same.</summary>
    private static Worker Rehearsing(Worker worker, Rehearsal? rehearsal)
    {
        if (rehearsal is not null && worker.Rehearsal is null)
            worker.Rehearse(rehearsal);
        return worker;
    }
}
