namespace Katas.Grader.Execution;

/// <summary>
/// A folder for one worker, which nobody else may look into. All of a grader's lie in one folder with a file that it keeps
/// locked: when it was killed, the next grader finds that lock free and clears up after it.
/// </summary>
internal sealed class WorkerFolder : IDisposable
{
    private const string Prefix = "kata-run-", Lock = "in-use";

    /// <summary>A folder without a lock is one whose grader has not got to it yet, unless it is old.</summary>
    private static readonly TimeSpan Young = TimeSpan.FromMinutes(10);

    private static readonly Lazy<string> Run = new(Begin);

    private static FileStream? _lock;
    private static int _count;

    private WorkerFolder(string path) => Path = path;

    public string Path { get; }

    /// <summary>The folder that holds those of all workers of this process.</summary>
    public static string All => Run.Value;

    public static WorkerFolder Create()
    {
        var path = System.IO.Path.Combine(Run.Value, $"{Interlocked.Increment(ref _count)}");
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path); // the temporary folder is the user's own there
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return new WorkerFolder(path);
    }

    public void Dispose() => FolderRemoval.Remove(Path);

    /// <summary>Removes what graders left that were killed.</summary>
    /// <param name="temporary">Where they left it.</param>
    public static void Sweep(string temporary)
    {
        foreach (var folder in Directory.EnumerateDirectories(temporary, Prefix + "*"))
        {
            try
            {
                var held = System.IO.Path.Combine(folder, Lock);
                if (!File.Exists(held) && TimeProvider.System.GetUtcNow() - Directory.GetCreationTimeUtc(folder) < Young)
                    continue;

                using (File.Exists(held) ? new FileStream(held, FileMode.Open, FileAccess.ReadWrite, FileShare.None) : null)
                    FolderRemoval.Remove(folder);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // In use, or somebody else's.
            }
        }
    }

    private static string Begin()
    {
        Sweep(System.IO.Path.GetTempPath());
        var run = Directory.CreateTempSubdirectory(Prefix).FullName;
        _lock = new FileStream(System.IO.Path.Combine(run, Lock), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            _lock.Dispose();
            FolderRemoval.Remove(run);
        };
        return run;
    }
}
