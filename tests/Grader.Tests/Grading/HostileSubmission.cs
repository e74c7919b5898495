using Katas.Grader.Execution;

namespace Katas.Grader.Tests.Grading;

/// <summary>
/// A fixture that means harm. Its first line names its verdict. Where a second line says <c>// stopped-by: LEVEL</c>, the
/// submission answers rightly if its attack succeeds: below that level it is solved, unless trying it there does harm.
/// </summary>
internal sealed record HostileSubmission(string Name, string File, string Verdict, bool IsSlow, IsolationLevel? StoppedBy, bool IsHarmfulBelow)
{
    /// <summary>Those that are stopped before they run have tests of their own.</summary>
    private static readonly string[] NeverRun = ["gate", "compile"];

    private const string VerdictKey = "// verdict: ", StoppedKey = "// stopped-by: ", Slow = " (slow)", Harmful = ", harmful below";

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Fixtures", "hostile");

    public static IReadOnlyList<HostileSubmission> All { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !NeverRun.Contains(Path.GetFileName(Path.GetDirectoryName(file)))).Select(Read).OrderBy(fixture => fixture.Name, StringComparer.Ordinal)];

    public static HostileSubmission Named(string name) => All.Single(fixture => fixture.Name == name);

    private static HostileSubmission Read(string file)
    {
        var lines = System.IO.File.ReadLines(file).Take(2).ToList();
        var verdict = lines[0][VerdictKey.Length..];
        var stopped = lines[1].StartsWith(StoppedKey, StringComparison.Ordinal) ? lines[1][StoppedKey.Length..] : null;
        return new HostileSubmission(
            Path.GetRelativePath(Folder, file)[..^".cs".Length].Replace('\\', '/'), file, verdict.Replace(Slow, ""), verdict.EndsWith(Slow, StringComparison.Ordinal),
            stopped is null ? null : Enum.Parse<IsolationLevel>(stopped.Replace(Harmful, ""), ignoreCase: true),
            stopped?.EndsWith(Harmful, StringComparison.Ordinal) ?? false);
    }
}
