namespace Katas.Grader.Catalog;

/// <summary>The documented interview topics, one a line of a text file: <c>NAME</c>, or <c>NAME: later SLUG, SLUG</c>.</summary>
internal static class Topics
{
    private const string Later = ": later ";

    /// <summary>The names alone.</summary>
    public static IReadOnlyList<string> Read(Repository repository) => [.. All(repository).Select(topic => topic.Name)];

    public static IReadOnlyList<Topic> All(Repository repository) => File.Exists(repository.TopicsFile)
        ? [.. File.ReadLines(repository.TopicsFile).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#').Select(Parse)]
        : [];

    /// <summary>The topics that were named, as the file spells them; whatever the case.</summary>
    /// <param name="repository">The working copy.</param>
    /// <param name="named">Each is a topic, or several with commas between them.</param>
    /// <exception cref="UsageException">There is no such topic; the message names the nearest.</exception>
    public static IReadOnlyList<string> Find(Repository repository, IReadOnlyList<string> named)
    {
        var all = Read(repository);

        // A topic may have a comma in its name.
        return [.. named.SelectMany(name => Known(name.Trim()) is { } whole ? [whole] : name.Split(',', StringSplitOptions.TrimEntries).Select(Single)).Distinct()];

        string Single(string name) => Known(name) ?? throw new UsageException(Unknown(name, all));

        string? Known(string name) => all.FirstOrDefault(topic => string.Equals(topic, name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The sentence about a name that no topic has.</summary>
    public static string Unknown(string name, IEnumerable<string> topics) =>
        $"There is no topic '{name}'. {NearestNames.Question(name, topics) ?? "'kata topics' shows them all."}";

    private static Topic Parse(string line) => line.Split(Later, 2) is [var name, var slugs]
        ? new Topic(name, slugs.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        : new Topic(line, []);
}
