using System.Diagnostics;
using System.Text;
using Katas.Grader.Complexity;

namespace Katas.Grader.Execution;

/// <summary>How a worker's process is started.</summary>
internal static class WorkerStart
{
    /// <summary>Bytes that the runtime, the libraries and the stacks of threads take besides the heap.</summary>
    private const long Overhead = 2L << 30;

    /// <summary>What is kept of the grader's own environment: where its libraries are.</summary>
    private static readonly string[] Inherited = ["DOTNET_ROOT", "SystemRoot", "LD_LIBRARY_PATH"];

    /// <param name="folder">The worker's own.</param>
    /// <param name="kind">What it is for.</param>
    /// <param name="limits">What the submission is given.</param>
    /// <param name="isolation">What it is started within.</param>
    public static ProcessStartInfo Info(string folder, WorkerKind kind, Limits limits, Isolation isolation)
    {
        var inner = OwnProgram.StartInfo(WorkerProgram.Command);
        if (kind == WorkerKind.Counts)
            inner = Valgrind.Around(inner, folder);
        var start = isolation.Around(inner, Enclosure(folder, kind, limits));
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.StandardErrorEncoding = Encoding.UTF8;
        start.WorkingDirectory = folder;

        start.Environment.Clear();
        foreach (var name in Inherited)
        {
            if (Environment.GetEnvironmentVariable(name) is { } value)
                start.Environment[name] = value;
        }

        foreach (var name in (string[])["TMPDIR", "TMP", "TEMP", "HOME"])
            start.Environment[name] = folder;
        foreach (var (name, value) in Settings(kind, limits))
            start.Environment[name] = value;
        return start;
    }

    public static Enclosure Enclosure(string folder, WorkerKind kind, Limits limits) => new(folder,
        kind == WorkerKind.Counts ? 2 * (limits.Heap + Overhead) : limits.Heap + Overhead, // Valgrind keeps a copy of all code
        [AppContext.BaseDirectory, .. OwnProgram.RuntimeFolders, .. kind == WorkerKind.Counts ? Valgrind.Installed?.Files ?? [] : []]);

    private static IEnumerable<(string Name, string Value)> Settings(WorkerKind kind, Limits limits)
    {
        yield return ("TZ", "UTC");
        yield return ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1");
        yield return ("DOTNET_EnableDiagnostics", "0");
        yield return ("DOTNET_gcServer", "0");
        yield return ("DOTNET_gcConcurrent", "0");
        yield return ("DOTNET_GCHeapHardLimit", limits.Heap.ToString("X"));
        yield return ("DOTNET_TieredPGO", "0");
        yield return ("DOTNET_EnableWriteXorExecute", "0"); // mapping memory twice needs large files, and is slow under Valgrind
        if (kind != WorkerKind.Tests)
            yield return ("DOTNET_TieredCompilation", "0");
        if (kind == WorkerKind.Measures)
        {
            yield return ("DOTNET_GCgen0size", "4000000"); // fewer collections, and every byte as cold as the next
            yield return ("DOTNET_GCRetainVM", "1"); // pages that were provided once stay
        }

        // The C library copies and clears from some thousand bytes on with one instruction that Callgrind counts by the byte.
        if (kind == WorkerKind.Counts)
            yield return ("GLIBC_TUNABLES", $"glibc.cpu.x86_rep_movsb_threshold={long.MaxValue}:glibc.cpu.x86_rep_stosb_threshold={long.MaxValue}");
    }
}
