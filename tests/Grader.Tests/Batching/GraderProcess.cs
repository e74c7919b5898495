using System.Diagnostics;
using Katas.Grader.Catalog;
using Katas.Grader.Execution;

namespace Katas.Grader.Tests.Batching;

/// <summary>
/// The grader as a process of its own, which can be interrupted. Started by the launcher, since the grader in this process
/// takes every other child for something that a submission left behind.
/// </summary>
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
        return new GraderProcess(Launcher.Start(start));
    }

    public void Kill() => _process.Kill();

    /// <summary>What Ctrl-C sends.</summary>
    public void Interrupt() => Tool("kill", "-INT", $"{_process.Id}");

    /// <summary>Runs a small program of the system to its end.</summary>
    /// <returns>What it printed.</returns>
    public static string Tool(string name, params string[] args)
    {
        using var process = Launcher.Start(new ProcessStartInfo(name, args) { RedirectStandardOutput = true });
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Launcher.Forget(process.Id);
        return output;
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
        Launcher.Forget(_process.Id);
        _process.Dispose();
    }

    /// <summary>What has ended may keep its number until somebody asks how.</summary>
    public static bool IsRunning(int id) => Status(id) is [not "Z", ..];

    private bool IsChild(int id) => Status(id) is [not "Z", var parent, ..] && parent == $"{_process.Id}";

    /// <summary>Its state, its parent, and so on; nothing where there is no such process.</summary>
    private static string[] Status(int id)
    {
        try
        {
            // They come after the program's name in parentheses.
            return File.ReadAllText($"/proc/{id}/stat").Split(") ")[^1].Split(' ');
        }
        catch (IOException)
        {
            return [];
        }
    }
}
