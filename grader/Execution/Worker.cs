using System.Buffers.Binary;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace Katas.Grader.Execution;

/// <summary>
/// A fresh process that runs one plan. It starts warming up at once and waits for its plan; the grader alone keeps the
/// clock and ends it.
/// </summary>
internal sealed class Worker : IAsyncDisposable
{
    private const int KeptErrorText = 16 * 1024;

    private static readonly TimeSpan PlanPatience = TimeSpan.FromSeconds(30);

    /// <summary>A worker that is killed is gone in some milliseconds; what outlives this is not waited for.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    private readonly Process _process;
    private readonly WorkerFolder _folder;
    private readonly bool _isNamespaced;
    private readonly string _nonce;
    private readonly Channel<WorkerEvent> _events = Channel.CreateBounded<WorkerEvent>(1024);
    private readonly StringBuilder _errorText = new();
    private readonly Task _reading;
    private readonly Task _draining;
    private readonly Task _exit;
    private Task _rehearsing = Task.CompletedTask;
    private Process? _innermost;
    private bool _isThere;
    private volatile bool _isFlooded;

    private Worker(Process process, WorkerFolder folder, bool isNamespaced)
    {
        (_process, _folder, _isNamespaced, _nonce) = (process, folder, isNamespaced, Guid.NewGuid().ToString("N"));
        _reading = Task.Run(ReadAsync);
        _draining = Task.Run(DrainAsync);
        _exit = ExitAsync();
    }

    /// <summary>How the worker ended; set once <see cref="EventsAsync"/> has no more.</summary>
    public WorkerEnd? End { get; private set; }

    /// <summary>Starts a worker.</summary>
    /// <param name="kind">What it is for.</param>
    /// <param name="limits">What the submission is given.</param>
    public static Worker Start(WorkerKind kind, Limits limits)
    {
        // Only a namespace of its own ends with all that a worker started.
        var isNamespaced = limits.Isolation.Level == IsolationLevel.Namespaces;
        if (!isNamespaced)
            Launcher.AdoptOrphans();

        var folder = WorkerFolder.Create();
        return new Worker(Launcher.Start(WorkerStart.Info(folder.Path, kind, limits, limits.Isolation)), folder, isNamespaced);
    }

    /// <summary>What it rehearses; null where nothing.</summary>
    public Rehearsal? Rehearsal { get; private set; }

    /// <summary>Has it rehearse until its plan comes, without waiting for it to begin.</summary>
    public void Rehearse(Rehearsal rehearsal)
    {
        Rehearsal = rehearsal;
        _rehearsing = WriteAsync(rehearsal, Timeout.InfiniteTimeSpan, CancellationToken.None);
    }

    /// <summary>Hands over the plan. The pipe stays open: its end tells the worker that the grader is gone.</summary>
    public async Task SendAsync(WorkerPlan plan, CancellationToken cancellation)
    {
        try
        {
            await _rehearsing.WaitAsync(PlanPatience, cancellation);
            await WriteAsync(plan, PlanPatience, cancellation);
        }
        catch (TimeoutException)
        {
            // It does not read: that no event comes says so.
        }
    }

    private async Task WriteAsync(WorkerPlan plan, TimeSpan patience, CancellationToken cancellation)
    {
        var order = JsonSerializer.SerializeToUtf8Bytes(new WorkerOrder(_nonce, plan), WorkerJson.Default.WorkerOrder);
        var length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, order.Length);
        try
        {
            var input = _process.StandardInput.BaseStream;
            await input.WriteAsync((byte[])[.. length, .. order], cancellation).AsTask().WaitAsync(patience, cancellation);
            await input.FlushAsync(cancellation);
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // It died before it read its plan: the events say so.
        }
    }

    /// <summary>What the worker reports, up to its sentinel or its end.</summary>
    /// <param name="patience">How long to wait for the event after the given one (null at first); the worker is killed after that.</param>
    /// <param name="cancellation">Ends the wait and, through disposal, the worker.</param>
    public async IAsyncEnumerable<WorkerEvent> EventsAsync(Func<WorkerEvent?, TimeSpan> patience, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        WorkerEvent? last = null;
        while (true)
        {
            var next = await WaitAsync(new Patience(patience(last), Innermost()), cancellation);
            if (next is null)
            {
                await FinishAsync(WorkerEndCause.TimedOut);
                yield break;
            }

            if (next is false)
                break;

            while (_events.Reader.TryRead(out last))
            {
                _isThere = true;
                if (last is Completed)
                {
                    await FinishAsync(WorkerEndCause.Completed);
                    yield break;
                }

                yield return last;
                if (_events.Reader.Count == 0)
                    break;
            }
        }

        await FinishAsync(_isFlooded ? WorkerEndCause.Flooded : WorkerEndCause.Died);
    }

    /// <summary>True when there is an event, false when there will be none, null when the worker's time is up.</summary>
    private async Task<bool?> WaitAsync(Patience patience, CancellationToken cancellation)
    {
        while (patience.Left() is { } wait)
        {
            using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            deadline.CancelAfter(wait);
            try
            {
                return await _events.Reader.WaitToReadAsync(deadline.Token);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                // Whether it may have more is for its patience to say.
            }
        }

        return null;
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        Launcher.Forget(_process.Id);
        _innermost?.Dispose();
        _process.Dispose();
        _folder.Dispose();
    }

    private async Task FinishAsync(WorkerEndCause cause)
    {
        // A worker that died by itself still has its last words in the pipe.
        if (cause == WorkerEndCause.Died)
            await Task.WhenAny(_draining, Task.Delay(Farewell));

        await EndAsync();
        lock (_errorText)
            End = new WorkerEnd(cause, _errorText.ToString());
    }

    /// <summary>Ends the worker and all that it started; returns when they are gone.</summary>
    private async Task EndAsync()
    {
        Kill();
        await _exit;
        await Task.WhenAny(Task.WhenAll(_reading, _draining), Task.Delay(Farewell));
    }

    /// <summary>What a worker left behind may hold its pipes, so that only its end tells that no more will come.</summary>
    private async Task ExitAsync()
    {
        await _process.WaitForExitAsync();
        if (!_isNamespaced)
            Launcher.EndOrphans();
    }

    private void Kill()
    {
        try
        {
            // A namespace ends with its first process; elsewhere the tree has to be looked for.
            _process.Kill(entireProcessTree: !_isNamespaced);
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }

    /// <summary>The worker itself, which tools may stand around; looked for once it has said something.</summary>
    private Process Innermost()
    {
        if (_innermost is null && _isThere)
            FindInnermost();
        return _innermost ?? _process;
    }

    private void FindInnermost()
    {
        if (!OperatingSystem.IsLinux())
            return;

        try
        {
            _innermost = Process.GetProcessById(ProcessTree.Innermost(_process.Id));
        }
        catch (ArgumentException)
        {
            // It has ended.
        }
    }

    private async Task ReadAsync()
    {
        var events = new EventReader(_process.StandardOutput.BaseStream, Encoding.ASCII.GetBytes(_nonce));
        try
        {
            while (await events.ReadAsync() is { } workerEvent)
            {
                if (workerEvent is RehearsalStarted)
                    FindInnermost(); // takes milliseconds that nobody waits for yet
                else
                    await _events.Writer.WriteAsync(workerEvent);
            }
        }
        catch (OutputLimitException)
        {
            _isFlooded = true;
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or ChannelClosedException)
        {
            // The process was ended while it wrote.
        }
        finally
        {
            _events.Writer.TryComplete();
        }
    }

    private async Task DrainAsync()
    {
        var buffer = new char[4096];
        long drained = 0;
        try
        {
            while (await _process.StandardError.ReadAsync(buffer) is > 0 and var read)
            {
                lock (_errorText)
                    _errorText.Append(buffer, 0, Math.Min(read, KeptErrorText - Math.Min(KeptErrorText, _errorText.Length)));
                drained += read;
                if (drained <= OutputLimitException.Limit)
                    continue;

                _isFlooded = true;
                _events.Writer.TryComplete();
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // As above.
        }
    }
}
