namespace Katas.Grader.Catalog;

/// <summary>Every kata of the working copy: a folder with a statement is one.</summary>
internal sealed class KataCatalog(Repository repository)
{
    private const int Suggested = 3;

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
    public string Unknown(string name)
    {
        var nearest = All.Select(kata => (kata.Slug, Distance: EditDistance.Between(name.ToLowerInvariant(), kata.Slug)))
            .Where(candidate => candidate.Distance <= Math.Max(3, candidate.Slug.Length / 2) || candidate.Slug.Contains(name, StringComparison.OrdinalIgnoreCase))
            .OrderBy(candidate => candidate.Distance)
            .Take(Suggested)
            .Select(candidate => $"'{candidate.Slug}'")
            .ToList();
        return nearest.Count == 0
            ? $"There is no kata '{name}'. 'kata list' shows them all."
            : $"There is no kata '{name}'. Did you mean {string.Join(" or ", nearest)}?";
    }

    private static bool Matches(Kata kata, string name) =>
        string.Equals(kata.Slug, name, StringComparison.OrdinalIgnoreCase) || string.Equals(kata.Name, name, StringComparison.OrdinalIgnoreCase);
}
