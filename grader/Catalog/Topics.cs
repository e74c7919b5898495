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

    private static Topic Parse(string line) => line.Split(Later, 2) is [var name, var slugs]
        ? new Topic(name, slugs.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        : new Topic(line, []);
}
