namespace Katas.Grader.Catalog;

/// <summary>One kata: its name and where its parts lie.</summary>
/// <param name="Repository">The working copy.</param>
/// <param name="Name">The folder's name and the last part of the namespace: <c>BalancedBrackets</c>.</param>
internal sealed record Kata(Repository Repository, string Name)
{
    private readonly Lazy<Statement> _statement = new(() => Statement.Read(Path.Combine(Repository.Katas, Name, "README.md")));

    /// <summary>The name in kebab case: <c>balanced-brackets</c>.</summary>
    public string Slug { get; } = KebabCase(Name);

    public string Namespace => "Katas." + Name;

    public Statement Statement => _statement.Value;

    public string Folder => Path.Combine(Repository.Katas, Name);
    public string StatementFile => Path.Combine(Folder, "README.md");
    public string ContractFile => Path.Combine(Folder, "Contract.cs");
    public string HiddenFolder => Path.Combine(Folder, "hidden");
    public string StubFolder => Path.Combine(HiddenFolder, "stub");
    public string SolutionFolder => Path.Combine(Repository.Solutions, Name);
    public string NotesFile => Path.Combine(SolutionFolder, "NOTES.md");

    /// <summary>The pristine stub: what <c>reset</c> puts back, and whose files a submission replaces.</summary>
    public IReadOnlyList<string> StubFiles => Sources(StubFolder);

    /// <summary>Where the learner's copies of the stub's files are, or should be.</summary>
    public IEnumerable<string> OwnFiles => StubFiles.Select(file => Path.Combine(Folder, Path.GetFileName(file)));

    public IReadOnlyList<string> ReferenceFiles => Sources(SolutionFolder);
    public IReadOnlyList<string> AcceptedFiles => Sources(Path.Combine(SolutionFolder, "accepted"));
    public IReadOnlyList<string> RejectedFiles => Sources(Path.Combine(HiddenFolder, "rejected"));
    public IReadOnlyList<string> HiddenTestFiles => Sources(HiddenFolder);
    public IReadOnlyList<string> VisibleTestFiles => Sources(Path.Combine(Repository.VisibleTests, Name));

    /// <summary>Whether the learner writes SQL; the contract then embeds the query under this name.</summary>
    public string? QueryFile => StubFiles.Select(Path.GetFileName).SingleOrDefault(file => file!.EndsWith(".sql", StringComparison.Ordinal));

    /// <summary>The .cs and .sql files that lie in the folder itself, in a fixed order.</summary>
    private static IReadOnlyList<string> Sources(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder).Where(IsSource).Order(StringComparer.Ordinal)]
        : [];

    public static bool IsSource(string path) => Path.GetExtension(path) is ".cs" or ".sql";

    public static string KebabCase(string name) =>
        string.Concat(name.Select((character, at) => char.IsUpper(character) && at > 0 ? $"-{char.ToLowerInvariant(character)}" : $"{char.ToLowerInvariant(character)}"));

    public static string PascalCase(string slug) =>
        string.Concat(slug.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
