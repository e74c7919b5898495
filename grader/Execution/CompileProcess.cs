using System.Diagnostics;
using System.Text;
using Katas.Grader.Compilation;

namespace Katas.Grader.Execution;

/// <summary>
/// A process that compiles submissions, one at a time. The compiler can be made to work for hours or to take all memory by a
/// few lines of source; in a process of its own it can be ended.
/// </summary>
internal sealed class CompileProcess : IAsyncDisposable
{
    private const int KeptErrorText = 4 * 1024;

    /// <summary>Nearly every submission compiles in less, and a process that is warm is worth the wait.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(500);

    private readonly Process _process;
    private readonly Limits _limits;
    private readonly StringBuilder _errorText = new();
    private readonly Task _draining;
    private bool _isReady;

    private CompileProcess(Process process, Limits limits)
    {
        (_process, _limits) = (process, limits);
        _draining = Task.Run(DrainAsync);
    }

    /// <summary>Starts one, which warms up at once.</summary>
    public static CompileProcess Start(Limits limits) => new(Launcher.Start(StartInfo(limits)), limits);

    /// <summary>Compiles a submission.</summary>
    /// <param name="plan">The submission.</param>
    /// <param name="cancellation">Ends the wait, a moment later; unless it is through by then the process is of no use any more.</param>
    /// <returns>What came of it, and whether the process can take another.</returns>
    /// <exception cref="GraderException">The process ended by itself, for a reason that is not the submission's.</exception>
    public async Task<(CompiledSubmission Compiled, bool IsReusable)> CompileAsync(CompilePlan plan, CancellationToken cancellation)
    {
        if (!_isReady && await NextAsync(_limits.Startup, cancellation) is null)
            throw new GraderException($"The compile process did not start. {ErrorText}");
        _isReady = true;

        try
        {
            Frames.Write(_process.StandardInput.BaseStream, plan, CompilationJson.Default.CompilePlan);
        }
        catch (IOException)
        {
            // It died while it was idle: what follows says so.
        }

        try
        {
            if (await NextAsync(_limits.Compile, cancellation) is { } compiled)
                return (compiled, true);
        }
        catch (TimeoutException)
        {
            return (CompiledSubmission.Without($"The compiler needed more than {_limits.Compile.TotalSeconds:0.###} s of processor time for it."), false);
        }

        await Task.WhenAny(_draining, Task.Delay(TimeSpan.FromSeconds(2), cancellation)); // for its last words
        return ErrorText switch
        {
            var text when text.Contains(CompileProgram.OutOfMemory, StringComparison.OrdinalIgnoreCase) || text.Contains(nameof(OutOfMemoryException), StringComparison.Ordinal) =>
                (CompiledSubmission.Without($"The compiler needed more than {_limits.CompilerHeap >> 20:N0} MiB of memory for it."), false),
            var text when text.Contains("Stack overflow", StringComparison.Ordinal) => (CompiledSubmission.Without("It is nested too deeply for the compiler."), false),
            var text => throw new GraderException($"The compile process ended by itself. {text}"),
        };
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }

        await _process.WaitForExitAsync();
        Launcher.Forget(_process.Id);
        _process.Dispose();
    }

    private string ErrorText
    {
        get
        {
            lock (_errorText)
                return _errorText.ToString();
        }
    }

    /// <summary>The next answer; null where the process has ended.</summary>
    /// <exception cref="TimeoutException">There was none in the time that it had.</exception>
    private async Task<CompiledSubmission?> NextAsync(TimeSpan limit, CancellationToken cancellation)
    {
        var reading = Frames.ReadAsync(_process.StandardOutput.BaseStream, CompilationJson.Default.CompiledSubmission);
        var patience = new Patience(limit, _process);
        while (patience.Left() is { } wait)
        {
            if (await Task.WhenAny(reading, Task.Delay(wait, cancellation)) == reading)
                return await reading;
            if (!cancellation.IsCancellationRequested)
                continue;
            if (await Task.WhenAny(reading, Task.Delay(Grace, CancellationToken.None)) == reading)
                return await reading;
            cancellation.ThrowIfCancellationRequested();
        }

        throw new TimeoutException();
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
            // The process was ended while it wrote.
        }
    }

    private static ProcessStartInfo StartInfo(Limits limits)
    {
        var start = OwnProgram.StartInfo(CompileProgram.Command);
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.WorkingDirectory = AppContext.BaseDirectory;
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_GCHeapHardLimit"] = limits.CompilerHeap.ToString("X");
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        return start;
    }
}
