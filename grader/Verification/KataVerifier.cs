using Katas.Grader.Catalog;
using Katas.Grader.Grading;
using Katas.Grader.Reporting;
using Katas.Grader.Submissions;
using Katas.Grader.Testing;

namespace Katas.Grader.Verification;

/// <summary>Proves that a kata is a good one: its right answers are accepted, its wrong ones rejected for the named reason.</summary>
/// <param name="grader">Grades the kata's own submissions as it would a stranger's.</param>
/// <param name="progress">Told what is being looked at.</param>
internal sealed class KataVerifier(SubmissionGrader grader, Action<string> progress)
{
    public async Task<IReadOnlyList<Finding>> VerifyAsync(Kata kata, CancellationToken cancellation)
    {
        List<Finding> findings = [.. LayoutCheck.Findings(kata), .. StatementCheck.Findings(kata)];
        if (kata.ReferenceFiles.Count == 0 || kata.StubFiles.Count == 0)
            return findings; // nothing below can be looked at

        try
        {
            findings.AddRange(await StubAsync(kata, cancellation));
        }
        catch (GraderException exception)
        {
            return [.. findings, new Finding(kata.Repository.Shown(kata.Folder), exception.Message)];
        }

        findings.AddRange(await RightAsync(kata, SubmissionReader.Reference(kata), kata.SolutionFolder, cancellation));
        foreach (var file in kata.AcceptedFiles)
            findings.AddRange(await RightAsync(kata, SubmissionReader.At(kata, file), file, cancellation));

        var convicting = new HashSet<string>();
        foreach (var file in kata.RejectedFiles)
            findings.AddRange(await WrongAsync(kata, file, convicting, cancellation));
        findings.AddRange(Idle(kata, convicting));
        return findings;
    }

    private async Task<IEnumerable<Finding>> StubAsync(Kata kata, CancellationToken cancellation)
    {
        progress($"{kata.Slug}: the stub");
        var stub = SubmissionReader.Stub(kata);
        var report = await grader.GradeAsync(kata, stub, complexity: false, cancellation);
        if (report.Verdict != Verdict.NotStarted)
            return [new Finding(kata.Repository.Shown(kata.StubFolder), $"The stub should be 'not-started' but is '{Names.Of(report.Verdict)}': {Detail(report)} Let every member throw NotImplementedException at once, and hold SQL to comments.")];

        return await grader.ContractViolationAsync(kata, stub, cancellation) is { } violation
            ? [new Finding(kata.Repository.Shown(kata.StubFolder), $"The stub breaks the contract that the reference sets. {violation}")]
            : [];
    }

    private async Task<IEnumerable<Finding>> RightAsync(Kata kata, Submission submission, string path, CancellationToken cancellation)
    {
        progress($"{kata.Slug}: {Path.GetFileName(path)}");
        var report = await grader.GradeAsync(kata, submission, complexity: true, cancellation);
        return report.Verdict == Verdict.Solved ? []
            : [new Finding(kata.Repository.Shown(path), $"This is a right answer and should be 'solved', but is '{Names.Of(report.Verdict)}': {Detail(report)} Mend the answer, or the test or bound that is too strict.")];
    }

    private async Task<IEnumerable<Finding>> WrongAsync(Kata kata, string file, HashSet<string> convicting, CancellationToken cancellation)
    {
        progress($"{kata.Slug}: {Path.GetFileName(file)}");
        var shown = kata.Repository.Shown(file);
        var submission = SubmissionReader.At(kata, file);
        if (submission.Problem is { } problem)
            return [new Finding(shown, problem)];
        if (RejectedBy.Read(submission.Files[0].Text) is not { } expected)
            return [new Finding(shown, "The first line does not say what must reject it: '// rejected-by: tests: NAME', 'time', 'space', 'contract' or 'gate'.")];

        var report = await grader.GradeAsync(kata, submission, expected.NeedsComplexity, cancellation);
        convicting.UnionWith(report.Tests.Where(test => test.Outcome is not (TestOutcome.Passed or TestOutcome.NotRun)).Select(test => test.Test.Class));
        return expected.IsBorneOutBy(report) ? []
            : [new Finding(shown, $"It should be rejected by '{expected}', but the verdict is '{Names.Of(report.Verdict)}': {Detail(report)} Strengthen the tests, or name what really rejects it.")];
    }

    private static IEnumerable<Finding> Idle(Kata kata, HashSet<string> convicting) => kata.HiddenTestFiles
        .Select(file => (File: file, Class: Path.GetFileNameWithoutExtension(file)))
        .Where(pair => pair.Class.EndsWith("Tests", StringComparison.Ordinal) && !convicting.Contains(pair.Class))
        .Select(pair => new Finding(kata.Repository.Shown(pair.File), "No known-wrong submission fails a test of this class: add one that does, or drop the class."));

    private static string Detail(KataReport report)
    {
        var failed = report.Tests.Where(test => test.Outcome != TestOutcome.Passed).Select(test => test.Test.Method).Distinct().Take(5).ToList();
        return report.Reason + (failed.Count > 0 ? $" Not passed: {string.Join(", ", failed)}." : "")
            + (report.Diagnostics is [var error, ..] ? $" {error.File}({error.Line},{error.Column}): {error.Message}" : "");
    }
}
