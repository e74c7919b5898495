namespace Katas.Grader.Execution;

/// <summary>Programs of the system that the grader can make use of and does without where they are not there.</summary>
internal static class Tool
{
    /// <summary>The full path of a program; null where there is none of that name.</summary>
    public static string? Find(string name) => !OperatingSystem.IsLinux() ? null
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Concat(["/usr/bin", "/usr/sbin", "/bin", "/sbin"])
            .Select(folder => Path.GetFullPath(Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
}
