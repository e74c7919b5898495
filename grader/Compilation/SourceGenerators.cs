using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Katas.Grader.Compilation;

/// <summary>
/// The framework's own source generators, which a plain build has too: regular expressions and JSON. They come with the
/// SDK's targeting pack and are loaded only for code that asks for one.
/// </summary>
internal static class SourceGenerators
{
    private static readonly string[] Markers = ["GeneratedRegex", "JsonSerializable"];

    private static readonly Lazy<IReadOnlyList<ISourceGenerator>> Loaded = new(() => [.. new[]
    {
        Load("System.Text.RegularExpressions.Generator.dll", "System.Text.RegularExpressions.Generator.RegexGenerator"),
        Load("System.Text.Json.SourceGeneration.dll", "System.Text.Json.SourceGeneration.JsonSourceGenerator"),
    }.OfType<ISourceGenerator>()]);

    /// <summary>The compilation with what the generators add; the same where nothing asks for them or they are not installed.</summary>
    public static CSharpCompilation AddTo(CSharpCompilation compilation, CSharpParseOptions options)
    {
        if (!compilation.SyntaxTrees.Any(tree => Array.Exists(Markers, tree.ToString().Contains)) || Loaded.Value.Count == 0)
            return compilation;

        CSharpGeneratorDriver.Create(Loaded.Value, parseOptions: options).RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        return (CSharpCompilation)generated;
    }

    /// <summary>By name: the assemblies also hold types for editors, whose own references are not there.</summary>
    private static ISourceGenerator? Load(string file, string type)
    {
        var shared = Path.GetDirectoryName(typeof(object).Assembly.Location)!; // …/shared/Microsoft.NETCore.App/10.0.0
        var packs = Path.GetFullPath(Path.Combine(shared, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        if (!Directory.Exists(packs))
            return null;

        var path = Directory.EnumerateDirectories(packs, $"{Environment.Version.Major}.*").Order(StringComparer.Ordinal)
            .Select(folder => Path.Combine(folder, "analyzers", "dotnet", "cs", file)).LastOrDefault(File.Exists);
        return path is not null && Assembly.LoadFrom(path).GetType(type) is { } found ? ((IIncrementalGenerator)Activator.CreateInstance(found)!).AsSourceGenerator() : null;
    }
}
