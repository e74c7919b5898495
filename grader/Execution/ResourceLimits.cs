using System.Globalization;

namespace Katas.Grader.Execution;

/// <summary>
/// The limits that Linux puts on a process and that all of its children inherit, set by prlimit (util-linux).
/// </summary>
/// <remarks>
/// Not RLIMIT_AS: the runtime reserves far more address space than it uses. RLIMIT_FSIZE counts the memory that the
/// runtime maps twice while it writes code, hence <c>DOTNET_EnableWriteXorExecute=0</c> in the worker's environment.
/// </remarks>
internal static class ResourceLimits
{
    /// <summary>What the user's other programs may start while a worker runs.</summary>
    private const int Leeway = 512;

    /// <summary>The arguments that come before the program; null where the system has no such tool.</summary>
    /// <param name="enclosure">What the worker is given.</param>
    /// <param name="tasks">RLIMIT_NPROC, which counts all processes and threads of the user (root is exempt).</param>
    public static IReadOnlyList<string>? Prefix(Enclosure enclosure, int tasks) => Tool.Find("prlimit") is not { } prlimit ? null :
    [
        prlimit, $"--data={enclosure.Data}", $"--fsize={Enclosure.Disk}", $"--nofile={Enclosure.Files}", string.Create(CultureInfo.InvariantCulture, $"--nproc={tasks}"), "--core=0", "--",
    ];

    /// <summary>The same for a process beside the user's others. It dies with the thread of the grader that started it, and gains no rights.</summary>
    public static IReadOnlyList<string>? Beside(Enclosure enclosure) => Tool.Find("setpriv") is { } setpriv && Prefix(enclosure, Enclosure.Tasks + Leeway + ProcessTree.TasksOfThisUser()) is { } limits
        ? [setpriv, "--pdeathsig", "KILL", "--no-new-privs", .. limits]
        : null;
}
