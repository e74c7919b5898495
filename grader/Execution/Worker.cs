using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Katas.Grader.Complexity;

namespace Katas.Grader.Execution;

/// <summary>
/// A fresh process that runs one plan. It starts warming up at once and waits for its plan; the grader alone keeps the
/// clock and ends it.
/// </summary>
internal sealed class Worker : IAsyncDisposable
{
    private const int KeptErrorText = 16 * 1024;

    private readonly Process _process;
    private readonly string _folder;
    private readonly Channel<WorkerEvent> _events = Channel.CreateBounded<WorkerEvent>(1024);
    private readonly StringBuilder _errorText = new();
    private readonly Task _reading;
    private readonly Task _draining;

    private Worker(Process process, string folder, string nonce)
    {
        (_process, _folder) = (process, folder);
        _reading = Task.Run(() => ReadAsync(nonce));
        _draining = Task.Run(DrainAsync);
    }

    /// <summary>How the worker ended; set once <see cref="EventsAsync"/> has no more.</summary>
    public WorkerEnd? End { get; private set; }

    /// <summary>Starts a worker.</summary>
    /// <param name="kind">What it is for.</param>
    /// <param name="limits">What the submission is given.</param>
    public static Worker Start(WorkerKind kind, Limits limits)
    {
        var folder = Directory.CreateTempSubdirectory("kata-").FullName;
        var nonce = Guid.NewGuid().ToString("N");
        var process = Process.Start(StartInfo(folder, nonce, kind, limits)) ?? throw new GraderException("The worker process did not start.");
        return new Worker(process, folder, nonce);
    }

    /// <summary>Hands over the plan; the worker's standard input ends with it.</summary>
    public async Task SendAsync(WorkerPlan plan, CancellationToken cancellation)
    {
        try
        {
            await JsonSerializer.SerializeAsync(_process.StandardInput.BaseStream, plan, WorkerJson.Default.WorkerPlan, cancellation);
            _process.StandardInput.Close();
        }
        catch (IOException)
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
            var next = await WaitAsync(new Patience(patience(last), _process), cancellation);
            if (next is null)
            {
                await FinishAsync(WorkerEndCause.TimedOut);
                yield break;
            }

            if (next is false)
                break;

            while (_events.Reader.TryRead(out last))
            {
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

        await FinishAsync(WorkerEndCause.Died);
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
        Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The system clears its temporary folder.
        }
    }

    private async Task FinishAsync(WorkerEndCause cause)
    {
        // A worker that died by itself still has its last words in the pipe.
        if (cause == WorkerEndCause.Died)
            await Task.WhenAny(_draining, Task.Delay(TimeSpan.FromSeconds(2)));

        Kill();
        lock (_errorText)
            End = new WorkerEnd(cause, _errorText.ToString());
    }

    private void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }

    private async Task ReadAsync(string nonce)
    {
        try
        {
            while (await _process.StandardOutput.ReadLineAsync() is { } line)
            {
                // Whatever does not carry the nonce was not written by the worker itself.
                if (line.StartsWith(nonce, StringComparison.Ordinal) && Parse(line.AsSpan(nonce.Length)) is { } workerEvent)
                    await _events.Writer.WriteAsync(workerEvent);
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // The process was ended while it wrote.
        }
        finally
        {
            _events.Writer.TryComplete();
        }
    }

    private static WorkerEvent? Parse(ReadOnlySpan<char> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, WorkerJson.Default.WorkerEvent);
        }
        catch (JsonException)
        {
            return null; // a line cut off by the end of the process
        }
    }

    private async Task DrainAsync()
    {
        var buffer = new char[4096];
        try
        {
            while (await _process.StandardError.ReadAsync(buffer) is > 0 and var read)
            {
                lock (_errorText)
                    _errorText.Append(buffer, 0, Math.Min(read, KeptErrorText - Math.Min(KeptErrorText, _errorText.Length)));
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // As above.
        }
    }

    private static ProcessStartInfo StartInfo(string folder, string nonce, WorkerKind kind, Limits limits)
    {
        var start = OwnProgram.StartInfo(WorkerProgram.Command, nonce);
        if (kind == WorkerKind.Counts)
            start = Valgrind.Around(start, folder);
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.StandardOutputEncoding = Encoding.UTF8;
        start.WorkingDirectory = folder;

        var inherited = new[] { "DOTNET_ROOT", "SystemRoot", "PATH", "LD_LIBRARY_PATH" }
            .Select(name => (name, value: Environment.GetEnvironmentVariable(name))).Where(pair => pair.value is not null).ToList();
        start.Environment.Clear();
        foreach (var (name, value) in inherited)
            start.Environment[name] = value;
        foreach (var name in (string[])["TMPDIR", "TMP", "TEMP", "HOME"])
            start.Environment[name] = folder;

        start.Environment["TZ"] = "UTC";
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_GCHeapHardLimit"] = limits.Heap.ToString("X");
        start.Environment["DOTNET_TieredPGO"] = "0";
        if (kind != WorkerKind.Tests)
            start.Environment["DOTNET_TieredCompilation"] = "0";
        if (kind == WorkerKind.Measures)
        {
            start.Environment["DOTNET_GCgen0size"] = "4000000"; // fewer collections, and every byte as cold as the next
            start.Environment["DOTNET_GCRetainVM"] = "1"; // pages that were provided once stay
        }

        if (kind == WorkerKind.Counts)
            start.Environment["DOTNET_EnableWriteXorExecute"] = "0"; // mapping memory twice is slow under Valgrind
        return start;
    }
}
