using System.Diagnostics;
using Katas.Grader.Catalog;

namespace Katas.Grader.Tests.Batching;

/// <summary>The grader as a process of its own, which can be interrupted.</summary>
internal sealed class GraderProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output, _error;

    private GraderProcess(Process process)
    {
        _process = process;
        (_output, _error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
    }

    public static GraderProcess Start(Repository repository, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Grader.dll"), .. args])
        {
            WorkingDirectory = repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return new GraderProcess(Process.Start(start)!);
    }

    public void Kill() => _process.Kill();

    /// <summary>What Ctrl-C sends.</summary>
    public void Interrupt()
    {
        using var kill = Process.Start("kill", ["-INT", $"{_process.Id}"]);
        kill.WaitForExit();
    }

    /// <summary>The processes that it has started and that still run.</summary>
    public IReadOnlyList<int> Children() => [.. Process.GetProcesses().Select(process => process.Id).Where(IsChild)];

    public async Task<CommandRun> EndAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new CommandRun(_process.ExitCode, await _output, await _error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private bool IsChild(int id)
    {
        try
        {
            // After the program's name in parentheses: state, then the parent.
            return File.ReadAllText($"/proc/{id}/stat") is var stat && stat[(stat.LastIndexOf(')') + 2)..].Split(' ') is [not "Z", var parent, ..] && parent == $"{_process.Id}";
        }
        catch (IOException)
        {
            return false;
        }
    }
}
