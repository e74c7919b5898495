namespace Katas.Grader.Execution;

/// <summary>What a worker is enclosed in.</summary>
/// <param name="Folder">The one folder that it may write to.</param>
/// <param name="Data">Bytes of private memory, managed and native, stacks of threads included.</param>
/// <param name="Visible">Files and folders that it may read, besides those that every program needs.</param>
internal sealed record Enclosure(string Folder, long Data, IReadOnlyList<string> Visible)
{
    /// <summary>Bytes that its folder holds and that one file may have.</summary>
    public const long Disk = 64 << 20;

    /// <summary>Threads and processes: many more than any kata starts, and few for a machine.</summary>
    public const int Tasks = 512;

    /// <summary>Open files, sockets and pipes.</summary>
    public const int Files = 1024;

    /// <summary>What every program needs of the disk, wherever it is there.</summary>
    private static readonly string[] System =
        ["/usr/lib", "/usr/lib32", "/usr/lib64", "/lib", "/lib32", "/lib64", "/etc/ld.so.cache", "/etc/ld-musl-x86_64.path", "/usr/share/zoneinfo", "/nix/store"];

    /// <summary>Everything that it sees, without what is not there.</summary>
    public IEnumerable<string> Sees(params IEnumerable<string> more) => System.Concat(Visible).Concat(more).Where(Path.Exists).Select(Path.TrimEndingDirectorySeparator).Distinct();
}
