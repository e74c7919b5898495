using Microsoft.CodeAnalysis;

namespace Katas.Grader.Compilation;

/// <summary>What code may be compiled against.</summary>
internal static class References
{
    private static readonly string[] ForKatas = ["Microsoft.Data.Sqlite", "BCrypt-Net-Next"];

    private static readonly string[] ForTestCode =
    [
        "BenchmarkDotNet.Annotations", "Bogus", "FluentAssertions", "Katas.Testing", "Microsoft.Extensions.TimeProvider.Testing",
        "SQLitePCLRaw.core", "xunit.v3.assert", "xunit.v3.common", "xunit.v3.core",
    ];

    /// <summary>For submissions and references: the framework and the packages that katas offer.</summary>
    public static IReadOnlyList<MetadataReference> Submission { get; } = [.. Framework(), .. Packages(ForKatas)];

    /// <summary>For the tests and workloads of a kata.</summary>
    public static IReadOnlyList<MetadataReference> Tests { get; } = [.. Submission, .. Packages(ForTestCode)];

    private static IEnumerable<MetadataReference> Framework()
    {
        var folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var trusted = (string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "";
        return trusted.Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == folder && Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) == "netstandard.dll")
            .Select(path => MetadataReference.CreateFromFile(path));
    }

    private static IEnumerable<MetadataReference> Packages(string[] names) =>
        names.Select(name => MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, name + ".dll")));
}
