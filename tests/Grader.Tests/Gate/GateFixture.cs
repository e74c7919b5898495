using Katas.Grader.Compilation;
using Katas.Grader.Gate;
using Katas.Grader.Submissions;

namespace Katas.Grader.Tests.Gate;

/// <summary>Files that are compiled as a submission is, and then held against the list.</summary>
internal static class GateFixture
{
    public static IEnumerable<string> Files(params string[] folder) =>
        Directory.EnumerateFiles(Path.Combine([AppContext.BaseDirectory, "Fixtures", .. folder]), "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    public static TheoryData<string> Names(params string[] folder) =>
        [.. Files(folder).Select(file => Path.GetRelativePath(Path.Combine(AppContext.BaseDirectory, "Fixtures"), file).Replace('\\', '/'))];

    public static Compiled Compile(string fixture) => Compile(fixture, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", fixture)));

    public static Compiled Compile(string name, string text)
    {
        var compiled = Compiler.Compile(KataBuilder.SubmissionAssembly, [new SourceFile(name, text)], KataBuilder.SubmissionUsings, References.Submission);
        compiled.Errors.Should().BeEmpty("{0} is to compile", name);
        return compiled;
    }

    public static IReadOnlyList<Refusal> Refusals(this Compiled compiled) => GateCheck.Refusals(compiled.Source, compiled.Written, compiled.Image!);
}
