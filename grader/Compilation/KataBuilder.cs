using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Katas.Grader.Catalog;
using Katas.Grader.Submissions;
using Microsoft.CodeAnalysis;

namespace Katas.Grader.Compilation;

/// <summary>
/// Compiles katas and submissions. A kata's own code is compiled apart from every submission, against the reference, and
/// bound to the submission's assembly at run time: no submission can put a type of its own between a test and its assertions.
/// </summary>
internal sealed class KataBuilder(Repository repository)
{
    /// <summary>Tests refer to this assembly; at run time the submission stands in for it.</summary>
    public const string SubmissionAssembly = "Submission";
    public const string TestsAssembly = "Tests";

    /// <summary>Namespaces that are in scope in every file of a submission, as in a project with implicit usings.</summary>
    public static readonly string[] SubmissionUsings =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    private static readonly string[] TestUsings =
        [.. SubmissionUsings, "FluentAssertions", "Katas.Testing", "Xunit"];

    private readonly ConcurrentDictionary<string, Lazy<BuiltKata>> _built = [];

    /// <summary>Tells builds of the grader apart.</summary>
    public static string GraderVersion { get; } = Hash([]);

    /// <summary>What a compile process is to do with a submission.</summary>
    public CompilePlan Plan(Kata kata, Submission submission, bool withGate, bool withGuards) =>
        new([.. WithQueryName(kata, submission.Files)], Contract(kata), withGate, withGuards);

    /// <summary>Compiles here, which is for the kata's own solutions, together with the kata's contract.</summary>
    public Compiled Compile(Kata kata, Submission submission) =>
        Compiler.Compile(SubmissionAssembly, WithQueryName(kata, submission.Files), SubmissionUsings, References.Submission, Contract(kata));

    /// <summary>Compiles the kata's own code, once; where no source has changed since an earlier run, takes it from the cache.</summary>
    /// <exception cref="GraderException">The kata itself does not compile.</exception>
    public BuiltKata Build(Kata kata)
    {
        var fingerprint = Fingerprint(kata);
        return _built.GetOrAdd($"{kata.Slug}-{fingerprint}", name => new Lazy<BuiltKata>(() => Build(kata, Path.Combine(repository.Cache, $"{name}.json")))).Value;
    }

    /// <summary>Changes with the grader and with anything of the kata that a result depends on.</summary>
    public string Fingerprint(Kata kata) =>
        Hash([.. SubmissionReader.Reference(kata).Files, .. Contract(kata), .. Sources(kata.VisibleTestFiles), .. Sources(kata.HiddenTestFiles), .. Sources([kata.StatementFile])]);

    private BuiltKata Build(Kata kata, string cache)
    {
        if (Cached(cache) is { } known)
            return known;

        var built = BuildAnew(kata);
        Store(cache, built);
        return built;
    }

    /// <summary>Apart, so that the compiler is not even loaded where the cache has the answer.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private BuiltKata BuildAnew(Kata kata)
    {
        var reference = SubmissionReader.Reference(kata);
        var visible = Sources(kata.VisibleTestFiles);
        var hidden = Sources(kata.HiddenTestFiles);
        var solution = Demand(kata, Compile(kata, reference));
        List<SourceFile> shown = ExampleTests.From(kata) is { } examples ? [.. visible, examples] : visible;
        var tests = Demand(kata, Compiler.Compile(TestsAssembly, [.. shown, .. hidden], TestUsings,
            [.. References.Tests, MetadataReference.CreateFromImage(solution.Image!)]));

        return new BuiltKata(solution.Image!, tests.Image!, PublicSurface.Of(solution.Symbols), ClassesIn(tests.Symbols, [.. shown.Select(file => file.Name)]));
    }

    private List<SourceFile> Contract(Kata kata) => File.Exists(kata.ContractFile) ? Sources([kata.ContractFile]) : [];

    private List<SourceFile> Sources(IEnumerable<string> paths) => [.. paths.Select(path => new SourceFile(repository.Shown(path), File.ReadAllText(path)))];

    /// <summary>A query is found by the kata's file name, whatever the submitted file is called.</summary>
    private static IEnumerable<SourceFile> WithQueryName(Kata kata, IEnumerable<SourceFile> files) =>
        files.Select(file => file.IsQuery && kata.QueryFile is { } name ? file with { Name = name } : file);

    private static Compiled Demand(Kata kata, Compiled compiled) => compiled.Errors is [var error, ..]
        ? throw new GraderException($"The code of {kata.Slug} itself does not compile: {error.File}({error.Line},{error.Column}): {error.Id}: {error.Message}")
        : compiled;

    private static IReadOnlyList<string> ClassesIn(IAssemblySymbol assembly, HashSet<string> files)
    {
        return [.. Types(assembly.GlobalNamespace)
            .Where(type => type.Locations.Any(location => location.SourceTree is { } tree && files.Contains(tree.FilePath)))
            .Select(type => type.ToDisplayString())];

        static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space) => [.. space.GetTypeMembers(), .. space.GetNamespaceMembers().SelectMany(Types)];
    }

    private static string Hash(IEnumerable<SourceFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Assembly.GetExecutingAssembly().ManifestModule.ModuleVersionId.ToByteArray());
        hash.AppendData(typeof(Katas.Testing.Workload).Assembly.ManifestModule.ModuleVersionId.ToByteArray());
        foreach (var file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.Name}\0{file.Text}\0"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    private static BuiltKata? Cached(string file)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(file), CompilationJson.Default.BuiltKata);
        }
        catch (Exception exception) when (exception is IOException or JsonException or UnauthorizedAccessException)
        {
            return null; // missing or damaged: it is made again
        }
    }

    private static void Store(string file, BuiltKata built)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            var draft = $"{file}.{Guid.NewGuid():N}";
            File.WriteAllBytes(draft, JsonSerializer.SerializeToUtf8Bytes(built, CompilationJson.Default.BuiltKata));
            File.Move(draft, file, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A cache that cannot be written costs time, not the verdict.
        }
    }
}
