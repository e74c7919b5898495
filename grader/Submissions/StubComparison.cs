using Katas.Grader.Catalog;

namespace Katas.Grader.Submissions;

/// <summary>A quick look, without compiling, at whether the learner has changed anything.</summary>
internal static class StubComparison
{
    /// <summary>Whether every stub file reads as it came; line ends do not count.</summary>
    public static bool IsUntouched(Kata kata) => kata.StubFiles.All(stub =>
        Path.Combine(kata.Folder, Path.GetFileName(stub)) is var own && File.Exists(own) && File.ReadLines(own).SequenceEqual(File.ReadLines(stub)));
}
