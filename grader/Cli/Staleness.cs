namespace Katas.Grader.Cli;

/// <summary>Whether the program that runs is older than its sources; the launcher script then builds it again.</summary>
internal static class Staleness
{
    /// <summary>The launcher's own exit code; it never reaches the user.</summary>
    public const int ExitCode = 75;

    /// <summary>Set by the launcher to the folder that it lies in.</summary>
    private const string Launcher = "KATA_LAUNCHER";

    public static bool MustBeBuilt()
    {
        if (Environment.GetEnvironmentVariable(Launcher) is not { Length: > 0 } root)
            return false;

        var built = File.GetLastWriteTimeUtc(Path.Combine(AppContext.BaseDirectory, "Grader.dll"));
        return Sources(root).Any(file => File.GetLastWriteTimeUtc(file) > built);
    }

    private static IEnumerable<string> Sources(string root) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(root, "grader"), "*", SearchOption.AllDirectories),
        .. Directory.EnumerateFiles(Path.Combine(root, "tests", "Katas.Testing"), "*", SearchOption.AllDirectories),
        .. Directory.EnumerateFiles(root, "Directory.*.props"),
    ];
}
