using System.Diagnostics;
using Katas.Grader.Execution;

namespace Katas.Grader.Complexity;

/// <summary>
/// Valgrind, whose tool Callgrind counts the instructions that a program executes. It is optional: found when it is
/// first wanted, and nothing fails where it is not there.
/// </summary>
/// <param name="Program">The full path of its program.</param>
internal sealed record Valgrind(string Program)
{
    /// <summary>The front of the names of the files that counts are written to.</summary>
    public const string DumpName = "counts";

    private static readonly TimeSpan ProbePatience = TimeSpan.FromSeconds(10);

    private static readonly Lazy<Valgrind?> Found = new(Find);

    /// <summary>What this machine has, tried out once; null where it has none that runs.</summary>
    public static Valgrind? Installed => Found.Value;

    /// <summary>The arguments that come before the program to run.</summary>
    /// <param name="folder">Where it may write.</param>
    /// <remarks>
    /// Counting starts switched off: the runtime's own start would take a minute otherwise. Code that the runtime
    /// compiles appears where other code was before, hence <c>--smc-check</c>.
    /// </remarks>
    public static IEnumerable<string> Arguments(string folder) =>
    [
        "--quiet", "--tool=callgrind", "--instr-atstart=no", "--smc-check=all-non-file", "--vgdb=no",
        $"--log-file={Path.Combine(folder, "valgrind.log")}", $"--callgrind-out-file={Path.Combine(folder, DumpName)}",
    ];

    /// <summary>What it consists of: its program, and the tools that lie beside it.</summary>
    public IReadOnlyList<string> Files => [Program, .. ((string[])["libexec", "lib"]).Select(folder => Path.GetFullPath(Path.Combine(Program, "..", "..", folder, "valgrind")))];

    /// <summary>The same program with the same arguments, run under Valgrind.</summary>
    /// <exception cref="GraderException">There is none.</exception>
    public static ProcessStartInfo Around(ProcessStartInfo inner, string folder) => new(
        Installed?.Program ?? throw new GraderException("There is no Valgrind to count instructions with."),
        [.. Arguments(folder), inner.FileName, .. inner.ArgumentList])
    {
        CreateNoWindow = true,
    };

    /// <remarks>Debian's valgrind is a script around the program proper; inside an isolated worker there is no shell to run it.</remarks>
    private static Valgrind? Find() => (Tool.Find("valgrind.bin") ?? Tool.Find("valgrind")) is { } program && new Valgrind(program) is var valgrind && valgrind.Runs() ? valgrind : null;

    /// <summary>Some containers have the program and forbid what it does, so that only a run tells.</summary>
    private bool Runs()
    {
        using var folder = WorkerFolder.Create();
        try
        {
            using var process = Launcher.Start(new ProcessStartInfo(Program, [.. Arguments(folder.Path), "true"])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            });
            if (process.WaitForExit(ProbePatience))
                return process.ExitCode == 0;

            process.Kill(entireProcessTree: true);
            return false;
        }
        catch (GraderException)
        {
            return false; // a file of that name that is no program
        }
    }
}
