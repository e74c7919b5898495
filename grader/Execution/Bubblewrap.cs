namespace Katas.Grader.Execution;

/// <summary>Namespaces by bubblewrap, which an ordinary user can run wherever user namespaces are allowed.</summary>
internal static class Bubblewrap
{
    private static readonly string[] Devices = ["/dev/null", "/dev/zero", "/dev/random", "/dev/urandom"];

    /// <summary>The arguments that come before the program; null where bubblewrap or prlimit is not installed.</summary>
    public static IReadOnlyList<string>? Prefix(Enclosure enclosure) =>
        Tool.Find("bwrap") is { } bwrap && ResourceLimits.Prefix(enclosure, Enclosure.Tasks) is { } limits ? Arguments(bwrap, limits, enclosure) : null;

    /// <summary>As above, with the programs given.</summary>
    public static IReadOnlyList<string> Arguments(string bwrap, IReadOnlyList<string> limits, Enclosure enclosure) =>
    [
        bwrap, "--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL",
        .. enclosure.Sees(limits[0]).SelectMany(path => (string[])["--ro-bind", path, path]),
        .. Devices.SelectMany(device => (string[])["--dev-bind-try", device, device]),
        "--proc", "/proc",
        "--size", $"{Enclosure.Disk}", "--tmpfs", enclosure.Folder,
        "--remount-ro", "/", "--chdir", enclosure.Folder,
        "--", .. limits,
    ];
}
