using System.Diagnostics;

namespace Katas.Grader.Execution;

/// <summary>Starts the grader's own program once more, however this process was started.</summary>
internal static class OwnProgram
{
    public static ProcessStartInfo StartInfo(params string[] arguments)
    {
        var own = Environment.ProcessPath ?? throw new GraderException("The grader does not know its own program.");
        var muxer = Path.GetFileNameWithoutExtension(own) == "dotnet" ? own : Muxer();
        var start = new ProcessStartInfo(muxer ?? own) { CreateNoWindow = true };
        if (muxer is not null)
            start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Grader.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return start;
    }

    /// <summary>Where the runtime lies, and its muxer.</summary>
    public static IReadOnlyList<string> RuntimeFolders => [Path.GetDirectoryName(Muxer() ?? Environment.ProcessPath)!];

    /// <summary>The <c>dotnet</c> that runs this very runtime, if it is where it usually is.</summary>
    private static string? Muxer()
    {
        var shared = Path.GetDirectoryName(typeof(object).Assembly.Location)!; // …/shared/Microsoft.NETCore.App/10.0.0
        var dotnet = Path.GetFullPath(Path.Combine(shared, "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
        return File.Exists(dotnet) ? dotnet : null;
    }
}
