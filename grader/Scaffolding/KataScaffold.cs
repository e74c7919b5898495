using System.Reflection;
using System.Text.RegularExpressions;
using Katas.Grader.Catalog;

namespace Katas.Grader.Scaffolding;

/// <summary>Lays out a new kata: a small one that is complete and works, with its texts left to fill in.</summary>
internal static partial class KataScaffold
{
    private const string Prefix = "template/", Placeholder = "__Kata__";

    /// <returns>The files that were written.</returns>
    /// <exception cref="UsageException">The name is no name for a kata, or is taken.</exception>
    public static IReadOnlyList<string> Create(Repository repository, string name)
    {
        var kata = name.Contains('-') || char.IsLower(name.FirstOrDefault()) ? Kata.PascalCase(name) : name;
        if (!PascalCase().IsMatch(kata))
            throw new UsageException($"'{name}' is no name for a kata: use words of letters and digits, 'token-bucket' or 'TokenBucket'.");

        string[] folders = [Path.Combine(repository.Katas, kata), Path.Combine(repository.Solutions, kata), Path.Combine(repository.VisibleTests, kata)];
        if (folders.FirstOrDefault(Path.Exists) is { } taken)
            throw new UsageException($"There is a {repository.Shown(taken)} already; nothing was written.");

        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames().Where(resource => resource.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(resource =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            var file = Path.Combine([repository.Root, .. resource[Prefix.Length..].Replace(Placeholder, kata).Split('/')]);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, reader.ReadToEnd().Replace(Placeholder, kata));
            return repository.Shown(file);
        })];
    }

    [GeneratedRegex("^([A-Z][a-z0-9]*)+$")]
    private static partial Regex PascalCase();
}
