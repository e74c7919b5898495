using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Katas.Grader.Execution;

/// <summary>
/// Starts every process of the grader, on one thread that lives as long as the grader: Linux ends a child that is to die
/// with its parent when the thread ends that started it. Knows its own children, so that others can be told from them.
/// </summary>
internal static partial class Launcher
{
    private const int SetChildSubreaper = 36, Kill = 9, Stop = 19;

    private static readonly BlockingCollection<Action> Work = [];
    private static readonly HashSet<int> Own = [];
    private static readonly Lazy<bool> Adopts = new(() => OperatingSystem.IsLinux() && Control(SetChildSubreaper, 1, 0, 0, 0) == 0);

    static Launcher() => new Thread(() =>
    {
        foreach (var work in Work.GetConsumingEnumerable())
            work();
    })
    { IsBackground = true, Name = "launcher" }.Start();

    /// <summary>Starts a process.</summary>
    /// <exception cref="GraderException">It cannot be started.</exception>
    public static Process Start(ProcessStartInfo start) => Do(() =>
    {
        try
        {
            var process = Process.Start(start) ?? throw new GraderException($"'{start.FileName}' did not start.");
            Own.Add(process.Id);
            return process;
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new GraderException($"'{start.FileName}' cannot be started: {exception.Message}", exception);
        }
    });

    /// <summary>Makes orphans of the grader's children its own (Linux), so that <see cref="EndOrphans"/> finds them.</summary>
    public static bool AdoptOrphans() => Adopts.Value;

    /// <summary>
    /// Ends every process that became the grader's child because its parent died: whatever a submission left behind, even
    /// in a session of its own. The grader itself starts processes only by <see cref="Start"/>.
    /// </summary>
    /// <returns>How many there were.</returns>
    public static int EndOrphans() => !Adopts.IsValueCreated || !Adopts.Value ? 0 : Do(() =>
    {
        var ended = 0;
        while (ProcessTree.Children(Environment.ProcessId).Where(child => !Own.Contains(child)).ToList() is { Count: > 0 } orphans)
        {
            // Stopped first, so that none can start others while its turn has not come; their children are orphans next.
            orphans.ForEach(orphan => _ = Signal(orphan, Stop));
            orphans.ForEach(orphan => _ = Signal(orphan, Kill));
            orphans.ForEach(orphan => _ = WaitFor(orphan, out _, 0));
            ended += orphans.Count;
        }

        return ended;
    });

    /// <summary>A process that has ended leaves a number that the system may give to another.</summary>
    public static void Forget(int process) => Do(() => Own.Remove(process));

    private static T Do<T>(Func<T> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Work.Add(() =>
        {
            try
            {
                done.SetResult(work());
            }
            catch (Exception exception)
            {
                done.SetException(exception);
            }
        });
        return done.Task.GetAwaiter().GetResult();
    }

    [LibraryImport("libc", EntryPoint = "prctl")]
    private static partial int Control(int option, nuint second, nuint third, nuint fourth, nuint fifth);

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Signal(int process, int signal);

    [LibraryImport("libc", EntryPoint = "waitpid")]
    private static partial int WaitFor(int process, out int status, int options);
}
