using System.Collections.Concurrent;
using Katas.Grader.Catalog;
using Katas.Grader.Grading;
using Katas.Grader.Reporting;
using Katas.Grader.Submissions;
using Katas.Grader.Testing;

namespace Katas.Grader.Verification;

/// <summary>Proves that a kata is a good one: its right answers are accepted, its wrong ones rejected for the named reason.</summary>
/// <param name="graders">Grade the kata's own submissions as they would a stranger's.</param>
/// <param name="progress">Told what is being looked at.</param>
internal sealed class KataVerifier(VerificationGraders graders, Action<string> progress)
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

        var convicting = new ConcurrentBag<string>();
        var gradings = (IReadOnlyList<Task<IEnumerable<Finding>>>)
        [
            RightAsync(kata, SubmissionReader.Reference(kata), kata.SolutionFolder, cancellation),
            .. kata.AcceptedFiles.Select(file => RightAsync(kata, SubmissionReader.At(kata, file), file, cancellation)),
            .. kata.RejectedFiles.Select(file => WrongAsync(kata, file, convicting, cancellation)),
        ];
        findings.AddRange((await Task.WhenAll(gradings)).SelectMany(found => found));
        findings.AddRange(Idle(kata, [.. convicting]));
        return findings;
    }

    private async Task<IEnumerable<Finding>> StubAsync(Kata kata, CancellationToken cancellation)
    {
        var stub = SubmissionReader.Stub(kata);
        var report = await graders.GradeAsync(kata, stub, GradingAim.Tests, null, _ => true, Started(kata, "the stub"), cancellation);
        if (report.Verdict != Verdict.NotStarted)
            return [new Finding(kata.Repository.Shown(kata.StubFolder), $"The stub should be 'not-started' but is '{Names.Of(report.Verdict)}': {Detail(report)} Let every member throw NotImplementedException at once, and hold SQL to comments.")];

        return await graders.ContractViolationAsync(kata, stub, cancellation) is { } violation
            ? [new Finding(kata.Repository.Shown(kata.StubFolder), $"The stub breaks the contract that the reference sets. {violation}")]
            : [];
    }

    private async Task<IEnumerable<Finding>> RightAsync(Kata kata, Submission submission, string path, CancellationToken cancellation)
    {
        var report = await graders.GradeAsync(kata, submission, GradingAim.Solved, null, IsSolved, Started(kata, Path.GetFileName(path)), cancellation);
        return IsSolved(report) ? []
            : [new Finding(kata.Repository.Shown(path), $"This is a right answer and should be 'solved', but is '{Names.Of(report.Verdict)}': {Detail(report)} Mend the answer, or the test or bound that is too strict.")];

        static bool IsSolved(KataReport report) => report.Verdict == Verdict.Solved;
    }

    private async Task<IEnumerable<Finding>> WrongAsync(Kata kata, string file, ConcurrentBag<string> convicting, CancellationToken cancellation)
    {
        var shown = kata.Repository.Shown(file);
        var submission = SubmissionReader.At(kata, file);
        if (submission.Problem is { } problem)
            return [new Finding(shown, problem)];
        if (RejectedBy.Read(submission.Files[0].Text) is not { } expected)
            return [new Finding(shown, "The first line does not say what must reject it: '// rejected-by: tests: NAME', 'time', 'space', 'contract' or 'gate'.")];

        var aim = expected.Means switch
        {
            "time" => GradingAim.TooSlow,
            "space" => GradingAim.TooHungry,
            _ => GradingAim.Tests,
        };
        var report = await graders.GradeAsync(kata, submission, aim, expected.Test, expected.IsBorneOutBy, Started(kata, Path.GetFileName(file)), cancellation);
        foreach (var test in report.Tests.Where(test => test.Outcome is not (TestOutcome.Passed or TestOutcome.NotRun)))
            convicting.Add(test.Test.Class);
        return expected.IsBorneOutBy(report) ? []
            : [new Finding(shown, $"It should be rejected by '{expected}', but the verdict is '{Names.Of(report.Verdict)}': {Detail(report)} Strengthen the tests, or name what really rejects it.")];
    }

    private Action Started(Kata kata, string what) => () => progress($"{kata.Slug}: {what}");

    private static IEnumerable<Finding> Idle(Kata kata, HashSet<string> convicting) => kata.HiddenTestFiles
        .Select(file => (File: file, Class: Path.GetFileNameWithoutExtension(file)))
        .Where(pair => pair.Class.EndsWith("Tests", StringComparison.Ordinal) && !convicting.Contains(pair.Class))
        .Select(pair => new Finding(kata.Repository.Shown(pair.File), "No known-wrong submission is rejected by a test of this class: add one that is, or drop the class."));

    private static string Detail(KataReport report)
    {
        var failed = report.Tests.Where(test => test.Outcome != TestOutcome.Passed).Select(test => test.Test.Method).Distinct().Take(5).ToList();
        return report.Reason + (failed.Count > 0 ? $" Not passed: {string.Join(", ", failed)}." : "")
            + (report.Diagnostics is [var error, ..] ? $" {error.File}({error.Line},{error.Column}): {error.Message}" : "");
    }
}
