using System.Text;
using Katas.Grader.Submissions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Katas.Grader.Compilation;

/// <summary>Compiles in process, always with the same options: nothing that lies beside the sources is looked at.</summary>
internal static class Compiler
{
    private const int MostErrors = 100, LongestMessage = 500, LongestSourceLine = 240;

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.None);

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        nullableContextOptions: NullableContextOptions.Enable,
        allowUnsafe: false,
        deterministic: true);

    private static readonly EmitOptions EmitOptions = new(debugInformationFormat: DebugInformationFormat.Embedded);

    /// <summary>Compiles .cs files and embeds .sql files as resources under their file names.</summary>
    /// <param name="assemblyName">The simple name of the assembly.</param>
    /// <param name="sources">The files.</param>
    /// <param name="usings">Namespaces that are in scope everywhere.</param>
    /// <param name="references">What the code may refer to.</param>
    /// <param name="given">The kata's own files, compiled with it.</param>
    public static Compiled Compile(
        string assemblyName, IEnumerable<SourceFile> sources, IEnumerable<string> usings, IEnumerable<MetadataReference> references, IEnumerable<SourceFile>? given = null)
    {
        var files = sources.ToList();
        return Compile(assemblyName, files, Parse(files), Parse(given ?? []), usings, references, Options);
    }

    /// <summary>A submission whose files are parsed already, on this thread alone, so that its stack is the one that counts.</summary>
    public static Compiled CompileHere(CompilePlan plan, IReadOnlyList<SyntaxTree> written) => Compile(
        KataBuilder.SubmissionAssembly, plan.Files, written, Parse(plan.Given), KataBuilder.SubmissionUsings, References.Submission, Options.WithConcurrentBuild(false));

    /// <summary>Emits a variation of something that compiles.</summary>
    public static Compiled Emit(CSharpCompilation compilation, IEnumerable<SourceFile> files, IReadOnlyList<SyntaxTree> written)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image, manifestResources: files.Where(file => file.IsQuery).Select(Embed), options: EmitOptions);
        return emitted.Success
            ? new Compiled(image.ToArray(), [], compilation, written)
            : new Compiled(null, [.. emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(MostErrors).Select(Error).Distinct()], compilation, written);
    }

    public static SyntaxTree Parse(SourceFile file) =>
        CSharpSyntaxTree.ParseText(SourceText.From(file.Text, Encoding.UTF8), ParseOptions, file.Name);

    /// <summary>Those files that are C#.</summary>
    public static IReadOnlyList<SyntaxTree> Parse(IEnumerable<SourceFile> files) => [.. files.Where(file => !file.IsQuery).Select(Parse)];

    private static Compiled Compile(
        string assemblyName, IEnumerable<SourceFile> files, IReadOnlyList<SyntaxTree> written, IReadOnlyList<SyntaxTree> given,
        IEnumerable<string> usings, IEnumerable<MetadataReference> references, CSharpCompilationOptions options)
    {
        var global = Parse(new SourceFile("(global usings)", string.Concat(usings.Select(name => $"global using {name};\n"))));
        var compilation = CSharpCompilation.Create(assemblyName, [global, .. given, .. written], references, options);
        return Emit(SourceGenerators.AddTo(compilation, ParseOptions), files, written);
    }

    private static ResourceDescription Embed(SourceFile file) =>
        new(Path.GetFileName(file.Name), () => new MemoryStream(Encoding.UTF8.GetBytes(file.Text)), isPublic: true);

    private static CompileError Error(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        var line = place.StartLinePosition.Line;
        var text = diagnostic.Location.SourceTree?.GetText().Lines;
        return new CompileError(diagnostic.Id, place.Path, line + 1, place.StartLinePosition.Character + 1,
            Shortened(diagnostic.GetMessage()), text is not null && line < text.Count && text[line].Span.Length <= LongestSourceLine ? text[line].ToString() : "");
    }

    private static string Shortened(string message) => message.Length > LongestMessage ? message[..LongestMessage] + "…" : message;
}
