namespace Katas.Grader.Catalog;

/// <summary>Every kata of the working copy: a folder with a statement is one.</summary>
internal sealed class KataCatalog(Repository repository)
{
    public IReadOnlyList<Kata> All { get; } = Directory.Exists(repository.Katas)
        ? [.. Directory.EnumerateDirectories(repository.Katas)
            .Where(folder => File.Exists(Path.Combine(folder, "README.md")))
            .Select(folder => new Kata(repository, Path.GetFileName(folder)))
            .OrderBy(kata => kata.Slug, StringComparer.Ordinal)]
        : [];

    /// <summary>Finds a kata by slug or folder name, whatever the case.</summary>
    /// <exception cref="UsageException">There is none; the message names the nearest.</exception>
    public Kata Find(string name) =>
        TryFind(name) ?? throw new UsageException(Unknown(name));

    /// <summary>The same; null where there is none.</summary>
    public Kata? TryFind(string name) => All.FirstOrDefault(kata => Matches(kata, name));

    /// <summary>The sentence about a name that no kata has.</summary>
    public string Unknown(string name) =>
        $"There is no kata '{name}'. {NearestNames.Question(name, All.Select(kata => kata.Slug)) ?? "'kata list' shows them all."}";

    private static bool Matches(Kata kata, string name) =>
        string.Equals(kata.Slug, name, StringComparison.OrdinalIgnoreCase) || string.Equals(kata.Name, name, StringComparison.OrdinalIgnoreCase);
}
