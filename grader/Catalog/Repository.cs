namespace Katas.Grader.Catalog;

/// <summary>The working copy: the only place that knows where things lie on disk.</summary>
/// <param name="Root">The folder that holds <c>Katas.sln</c>.</param>
internal sealed record Repository(string Root)
{
    public string Katas => Path.Combine(Root, "katas");
    public string Solutions => Path.Combine(Root, "solutions");
    public string VisibleTests => Path.Combine(Root, "tests", "Katas.Tests");

    /// <summary>The documented interview topics.</summary>
    public string TopicsFile => Path.Combine(Katas, "topics.txt");

    /// <summary>The page that says which katas and follow-ups answer which topic.</summary>
    public string TopicsPage => Path.Combine(Root, "docs", "topics.md");

    /// <summary>What the grader can make again at any time.</summary>
    public string Cache => Path.Combine(Root, "artifacts", "grader");

    /// <summary>BenchmarkDotNet's reports, a folder a kata.</summary>
    public string Benchmarks => Path.Combine(Root, "artifacts", "bench");

    /// <summary>Journals of batches, a file a folder of submissions.</summary>
    public string Batches => Path.Combine(Root, "artifacts", "batch");

    /// <summary>What belongs to this working copy's learner alone, and to no commit.</summary>
    public string Personal => Path.Combine(Root, ".katas");

    /// <summary>The interview that is running.</summary>
    public string InterviewFile => Path.Combine(Personal, "interview.json");

    /// <summary>Interviews that are over, and their reports.</summary>
    public string Interviews => Path.Combine(Personal, "interviews");

    /// <summary>Looks upwards from the current folder, then from where the grader's program lies.</summary>
    /// <exception cref="UsageException">Neither lies inside a working copy.</exception>
    public static Repository Find()
    {
        foreach (var start in (string[])[Directory.GetCurrentDirectory(), AppContext.BaseDirectory])
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "Katas.sln")))
                    return new Repository(folder.FullName);
            }
        }

        throw new UsageException("This is not a working copy of the katas: no folder from here upwards holds Katas.sln. Change into the cloned repository and try again.");
    }

    /// <summary>A path as people want to read it: relative to the root, with forward slashes.</summary>
    public string Shown(string path)
    {
        var relative = Path.GetRelativePath(Root, path);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? path : relative).Replace('\\', '/');
    }
}
