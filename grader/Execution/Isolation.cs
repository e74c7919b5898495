using System.Diagnostics;

namespace Katas.Grader.Execution;

/// <summary>How workers are kept from the rest of the machine: the strongest way that this machine allows.</summary>
/// <param name="Level">What is kept from them.</param>
/// <param name="Means">The tool that does it; empty where there is none.</param>
/// <param name="Prefix">The arguments that come before the program; null where a tool for it is missing.</param>
internal sealed record Isolation(IsolationLevel Level, string Means, Func<Enclosure, IReadOnlyList<string>?> Prefix)
{
    /// <summary>Lowers the level, to see what a layer is good for: <c>limits</c> or <c>process</c>.</summary>
    public const string Variable = "KATA_ISOLATION";

    private static readonly TimeSpan ProbePatience = TimeSpan.FromSeconds(15);

    private static readonly Isolation Plain = new(IsolationLevel.Process, "", _ => []);

    private static readonly Lazy<Isolation> Found = new(() => At(
        Enum.TryParse<IsolationLevel>(Environment.GetEnvironmentVariable(Variable), ignoreCase: true, out var level) ? level : IsolationLevel.Namespaces));

    /// <summary>The strongest that works here, found once by trying.</summary>
    public static Isolation Current => Found.Value;

    /// <summary>As the report names it.</summary>
    public string Name => Level.ToString().ToLowerInvariant();

    /// <summary>What a submission cannot do, in a sentence.</summary>
    public string Stops => Level switch
    {
        IsolationLevel.Namespaces => $"Submissions see no network, no other process and no file but those of .NET and the grader, and the system bounds their memory, files and threads ({Means}).",
        IsolationLevel.Limits => $"The system bounds the memory, the files and the threads of submissions ({Means}).",
        _ => "Submissions run in a process of their own, which the grader ends when its time is up.",
    };

    /// <summary>What it does not keep a submission from that the gate lets through, in a sentence.</summary>
    public string Allows => Level switch
    {
        IsolationLevel.Namespaces => "A flaw of the system's kernel is not guarded against.",
        IsolationLevel.Limits => "Code that gets past the gate can read and write what you can, use the network and end your processes.",
        _ => "Code that gets past the gate can do whatever you can: read and write your files, use the network, use up memory and end your processes.",
    };

    /// <summary>The strongest that works here and is not above a level.</summary>
    public static Isolation At(IsolationLevel most)
    {
        // Root runs as somebody else inside unshare, which bubblewrap cannot do.
        Isolation bubblewrap = new(IsolationLevel.Namespaces, "bwrap", Bubblewrap.Prefix), unshare = new(IsolationLevel.Namespaces, "unshare", Unshare.Prefix);
        Isolation[] known = [.. Environment.IsPrivilegedProcess ? (Isolation[])[unshare, bubblewrap] : [bubblewrap, unshare], new(IsolationLevel.Limits, "prlimit", ResourceLimits.Beside)];
        return known.FirstOrDefault(isolation => isolation.Level <= most && isolation.Works()) ?? Plain;
    }

    /// <summary>The same program with the same arguments, environment and folder, enclosed.</summary>
    public ProcessStartInfo Around(ProcessStartInfo inner, Enclosure enclosure)
    {
        var prefix = Prefix(enclosure) ?? throw new GraderException($"'{Means}' is not there any more.");
        return prefix.Count == 0 ? inner : new ProcessStartInfo(prefix[0], [.. prefix.Skip(1), inner.FileName, .. inner.ArgumentList]) { CreateNoWindow = true };
    }

    /// <summary>Tools lie about, containers and distributions forbid what they do: only a worker that ran tells.</summary>
    private bool Works()
    {
        using var folder = WorkerFolder.Create();
        if (Prefix(WorkerStart.Enclosure(folder.Path, WorkerKind.Tests, Limits.Default)) is null)
            return false;

        try
        {
            using var process = Launcher.Start(WorkerStart.Info(folder.Path, WorkerKind.Tests, Limits.Default, this));
            process.StandardInput.Close();
            var ended = process.WaitForExit(ProbePatience);
            if (!ended)
                process.Kill(entireProcessTree: true);
            Launcher.Forget(process.Id);
            return ended && process.ExitCode == WorkerProgram.NoPlan;
        }
        catch (GraderException)
        {
            return false;
        }
    }
}
