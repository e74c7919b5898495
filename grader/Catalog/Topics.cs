namespace Katas.Grader.Catalog;

/// <summary>The documented interview topics, one a line of a text file.</summary>
internal static class Topics
{
    public static IReadOnlyList<string> Read(Repository repository) => File.Exists(repository.TopicsFile)
        ? [.. File.ReadLines(repository.TopicsFile).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')]
        : [];
}
