namespace Katas.Grader.Submissions;

/// <summary>What somebody handed in for one kata: text, and nothing else.</summary>
/// <param name="Subject">Where it comes from: <c>katas</c>, <c>reference</c>, or the path that was named.</param>
/// <param name="Files">Its .cs and .sql files.</param>
/// <param name="Problem">Why it cannot be read, in one sentence; null where it can.</param>
internal sealed record Submission(string Subject, IReadOnlyList<SourceFile> Files, string? Problem = null)
{
    public const string Learner = "katas", Reference = "reference";
}
