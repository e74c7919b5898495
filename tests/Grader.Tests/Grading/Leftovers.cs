using Katas.Grader.Execution;

namespace Katas.Grader.Tests.Grading;

/// <summary>What workers of this process left behind.</summary>
internal static class Leftovers
{
    /// <summary>Processes whose environment or place names a folder of this process's workers.</summary>
    public static IReadOnlyList<string> Processes() => !OperatingSystem.IsLinux() ? [] :
        [.. Directory.EnumerateDirectories("/proc").Where(folder => Text(folder, "environ").Contains(WorkerFolder.All)).Select(folder => $"{folder}: {Text(folder, "cmdline")}")];

    /// <summary>Folders of workers.</summary>
    public static IReadOnlyList<string> Folders() => [.. Directory.EnumerateDirectories(WorkerFolder.All)];

    private static string Text(string folder, string file)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, file)).Replace('\0', ' ');
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
