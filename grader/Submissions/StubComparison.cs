using Katas.Grader.Catalog;

namespace Katas.Grader.Submissions;

/// <summary>A quick look, without compiling, at whether the learner has changed anything.</summary>
internal static class StubComparison
{
    /// <summary>Whether every stub file of the learner's reads as it came; line ends do not count.</summary>
    public static bool IsUntouched(Kata kata) => IsUntouched(kata, kata.Folder);

    /// <summary>The same of a copy of the kata's folder. Links count as changes, and so does what has no length, pipes included.</summary>
    public static bool IsUntouched(Kata kata, string folder) => kata.StubFiles.All(stub =>
        new FileInfo(Path.Combine(folder, Path.GetFileName(stub))) is { Exists: true, LinkTarget: null, Length: > 0 } own
        && File.ReadLines(own.FullName).SequenceEqual(File.ReadLines(stub)));
}
