namespace Katas.Grader.Execution;

/// <summary>
/// Namespaces by util-linux alone, for machines without bubblewrap. Root needs no user namespace to enter them; inside, it
/// becomes a user whose threads the system counts, which those of root are not.
/// </summary>
internal static class Unshare
{
    private const string Nobody = "65534";

    private static readonly string Script = ReadScript();

    /// <summary>The arguments that come before the program; null where a tool is missing.</summary>
    public static IReadOnlyList<string>? Prefix(Enclosure enclosure) =>
        Tool.Find("unshare") is { } unshare && Tool.Find("setpriv") is { } setpriv && Tool.Find("umount") is { } umount && Tool.Find("sh") is { } shell
        && ResourceLimits.Prefix(enclosure, Enclosure.Tasks) is { } limits
            ? Arguments(new Tools(unshare, setpriv, umount, shell, limits), enclosure, Environment.IsPrivilegedProcess)
            : null;

    /// <summary>As above, with everything given.</summary>
    public static IReadOnlyList<string> Arguments(Tools tools, Enclosure enclosure, bool root) =>
    [
        tools.SetPriv, "--pdeathsig", "KILL",
        tools.Unshare, .. root ? Array.Empty<string>() : ["--user", "--map-root-user"],
        "--mount", "--net", "--pid", "--ipc", "--uts", "--fork", "--kill-child",
        tools.Shell, "-c", Script, "enter.sh", enclosure.Folder, $"{Enclosure.Disk}", root ? Nobody : "0",
        .. enclosure.Sees(tools.Limits[0], tools.SetPriv, tools.Umount, root ? tools.Unshare : tools.SetPriv), "--",
        .. root ? (string[])[tools.SetPriv, "--reuid", Nobody, "--regid", Nobody, "--clear-groups", tools.Unshare, "--user", "--map-current-user"] : [],
        tools.SetPriv, "--pdeathsig", "KILL", "--bounding-set=-all", "--inh-caps=-all", "--no-new-privs",
        .. tools.Limits,
    ];

    private static string ReadScript()
    {
        using var stream = typeof(Unshare).Assembly.GetManifestResourceStream("enter.sh") ?? throw new GraderException("The grader was built without enter.sh.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The full paths of what is used, and the limits with their own tool in front.</summary>
    public sealed record Tools(string Unshare, string SetPriv, string Umount, string Shell, IReadOnlyList<string> Limits);
}
