using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Katas.Grader.Grading;
using Katas.Grader.Testing;

namespace Katas.Grader.Reporting;

/// <summary>
/// The report for GitHub Actions: the text, and then workflow commands that mark the places in files
/// (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
/// </summary>
internal static partial class GithubReport
{
    /// <summary>GitHub shows ten errors of a step.</summary>
    private const int MostOfAKata = 5;

    /// <param name="reports">The reports.</param>
    /// <param name="text">The same as text.</param>
    /// <param name="token">Cannot be guessed by a submission, whose output is part of the text: until it comes, lines are no commands.</param>
    public static string Write(IReadOnlyList<KataReport> reports, string text, Guid token)
    {
        var output = new StringBuilder();
        output.Append(CultureInfo.InvariantCulture, $"::stop-commands::{token:N}\n{text.TrimEnd()}\n::{token:N}::\n");
        foreach (var report in reports.Where(report => report.Verdict is not (Verdict.Solved or Verdict.NotStarted)))
            output.AppendJoin("", Marks(report).Take(MostOfAKata).Select(mark => mark.Command()));
        return output.ToString();
    }

    private static IEnumerable<Annotation> Marks(KataReport report)
    {
        var stub = report.Kata.StubFiles is [var first, ..] ? report.Kata.Repository.Shown(Path.Combine(report.Kata.Folder, Path.GetFileName(first))) : "";
        var slug = report.Kata.Slug;
        List<Annotation> marks =
        [
            .. report.Diagnostics.Select(error => error.Line > 0
                ? new Annotation(error.File, error.Line, error.Column, $"{slug}: {error.Id}", error.Message)
                : new Annotation(stub, 1, null, $"{slug}: {error.Id}", error.Message)),
            .. report.Tests.Where(test => test.Outcome is not (TestOutcome.Passed or TestOutcome.NotRun)).Select(test => OfTest(slug, test, stub)),
            .. report.Complexity.Where(result => result.IsFailure)
                .Select(result => new Annotation(stub, 1, null, $"{slug}: {result.Resource} of {result.Operation}", result.Explanation)),
        ];
        return marks.Count > 0 ? marks : [new Annotation(stub, 1, null, $"{slug}: {Names.Of(report.Verdict)}", report.Reason)];
    }

    /// <summary>Where its message names a line of the learner's or of a visible test, the mark stands there.</summary>
    private static Annotation OfTest(string slug, TestResult test, string stub)
    {
        var message = test.Message ?? "";
        var place = Places().Matches(message).FirstOrDefault(match => !match.Groups["file"].Value.Contains("/hidden/", StringComparison.Ordinal));
        var title = $"{slug}: {test.Test.Name.Replace('_', ' ')}{(test.Test.Hidden ? " (hidden)" : "")}";
        return place is not null && int.TryParse(place.Groups["line"].Value, CultureInfo.InvariantCulture, out var line)
            ? new Annotation(place.Groups["file"].Value, line, null, title, message)
            : new Annotation(stub, 1, null, title, message);
    }

    [GeneratedRegex(@"\bin (?<file>(?:katas|tests)/\S+\.(?:cs|sql)):(?:line )?(?<line>\d+)")]
    private static partial Regex Places();
}
