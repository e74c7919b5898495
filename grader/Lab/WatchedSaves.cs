using System.Diagnostics;
using System.Threading.Channels;
using Katas.Grader.Execution;

namespace Katas.Grader.Lab;

/// <summary>A program that reacts to saves by printing, and how long it takes to print what a save must come to.</summary>
internal sealed class WatchedSaves : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly Channel<(long At, string Line)> _lines = Channel.CreateUnbounded<(long, string)>();

    private WatchedSaves(Process process)
    {
        _process = process;
        _ = ReadAsync(process.StandardOutput);
        _ = ReadAsync(process.StandardError);
    }

    public static WatchedSaves Start(ProcessStartInfo start)
    {
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        return new WatchedSaves(Launcher.Start(start));
    }

    public int Id => _process.Id;

    /// <summary>Its standard input.</summary>
    public StreamWriter Input => _process.StandardInput;

    /// <summary>Waits for the program to end by itself.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> EndAsync(CancellationToken cancellation)
    {
        await _process.WaitForExitAsync(cancellation);
        return _process.ExitCode;
    }

    /// <summary>Bytes that the program and all of its children hold in memory; pages that they share count for each.</summary>
    public long Memory => Descendants.Append(_process.Id).Sum(WorkingSet);

    /// <summary>The processes that it started, and those that they started; none where the system does not tell.</summary>
    public IReadOnlyList<int> Descendants => OperatingSystem.IsLinux() ? [.. Below(_process.Id)] : [];

    /// <summary>Waits for a line that holds one of some texts.</summary>
    /// <returns>When it came.</returns>
    /// <exception cref="GraderException">It never came.</exception>
    public async Task<long> WaitForAsync(IReadOnlyList<string> texts, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            await foreach (var (at, line) in _lines.Reader.ReadAllAsync(patience.Token))
            {
                if (texts.Any(text => line.Contains(text, StringComparison.Ordinal)))
                    return at;
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // It is said below.
        }

        throw new GraderException($"'{_process.StartInfo.FileName}' did not come to '{texts[0]}'.");
    }

    /// <summary>Saves a file over itself and waits for what comes of it.</summary>
    /// <returns>Milliseconds from before the save.</returns>
    public async Task<double> SaveAsync(string file, string text, IReadOnlyList<string> expected, CancellationToken cancellation)
    {
        while (_lines.Reader.TryRead(out _))
        {
            // What came of the save before is over.
        }

        var before = TimeProvider.System.GetTimestamp();
        await File.WriteAllTextAsync(file, text, cancellation);
        return TimeProvider.System.GetElapsedTime(before, await WaitForAsync(expected, cancellation)).TotalMilliseconds;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        Launcher.Forget(_process.Id);
        _process.Dispose();
    }

    private async Task ReadAsync(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line)
            _lines.Writer.TryWrite((TimeProvider.System.GetTimestamp(), line));
    }

    private static IEnumerable<int> Below(int process) => ProcessTree.Children(process).SelectMany(child => Below(child).Prepend(child));

    private static long WorkingSet(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return process.WorkingSet64;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            return 0; // it has ended
        }
    }
}
