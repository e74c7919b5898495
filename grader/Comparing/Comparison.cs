using Katas.Grader.Complexity;
using Katas.Grader.Grading;
using Katas.Grader.Submissions;

namespace Katas.Grader.Comparing;

/// <summary>A submission held against the reference.</summary>
/// <param name="Files">Their texts.</param>
/// <param name="SubmissionLines">Lines of code of the submission.</param>
/// <param name="ReferenceLines">The same of the reference.</param>
/// <param name="Measures">What both cost; empty where nothing was measured.</param>
/// <param name="Notes">The reference's notes, Markdown; empty where there are none.</param>
internal sealed record Comparison(
    IReadOnlyList<FileDiff> Files, int SubmissionLines, int ReferenceLines, IReadOnlyList<MeasuredPair> Measures, string Notes)
{
    public static Comparison Of(KataReport report, Submission submission, Submission reference) => new(
        FileDiff.Of(submission, reference), LinesOfCode.In(submission), LinesOfCode.In(reference),
        [.. report.Complexity.Select(MeasuredPair.Of).OfType<MeasuredPair>()],
        File.Exists(report.Kata.NotesFile) ? File.ReadAllText(report.Kata.NotesFile) : "");
}
