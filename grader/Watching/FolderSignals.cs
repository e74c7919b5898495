namespace Katas.Grader.Watching;

/// <summary>Says that something in a folder, or in a folder below it, may have changed.</summary>
internal sealed class FolderSignals : IDisposable
{
    private readonly FileSystemWatcher _watcher;

    private FolderSignals(FileSystemWatcher watcher) => _watcher = watcher;

    /// <param name="folder">Must exist.</param>
    /// <param name="changed">Called for every event, on any thread.</param>
    /// <param name="failed">Called when events are lost or come no more.</param>
    /// <exception cref="IOException">The system has no more watches to give.</exception>
    /// <exception cref="ArgumentException">There is no such folder.</exception>
    public static IDisposable Of(string folder, Action changed, Action failed)
    {
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        try
        {
            watcher.Changed += (_, _) => changed();
            watcher.Created += (_, _) => changed();
            watcher.Deleted += (_, _) => changed();
            watcher.Renamed += (_, _) => changed();
            watcher.Error += (_, _) => failed();
            watcher.EnableRaisingEvents = true;
            return new FolderSignals(watcher);
        }
        catch
        {
            watcher.Dispose();
            throw;
        }
    }

    public void Dispose() => _watcher.Dispose();
}
