using System.Text;
using Katas.Grader.Grading;
using Katas.Grader.Testing;

namespace Katas.Grader.Reporting;

/// <summary>The report as Markdown: a table, and below it what there is to mend.</summary>
internal static class MarkdownReport
{
    private const int MostShown = 5, LongestMessage = 2000;

    public static string Write(IReadOnlyList<KataReport> reports)
    {
        if (reports.Count == 0)
            return "# No kata is started yet\n\nKatas are graded here once their stubs have been changed.\n";

        var text = new StringBuilder();
        text.Append($"# {reports.Count(report => report.Verdict == Verdict.Solved)} of {reports.Count} solved\n\n");
        text.Append("| kata | verdict | tests | reason |\n|---|---|---|---|\n");
        foreach (var report in reports)
            text.Append($"| {report.Kata.Slug} | {Mark(report.Verdict)} {Names.Of(report.Verdict)} | {Tests(report.Tests)} | {MarkdownText.Inline(report.Reason)} |\n");
        foreach (var report in reports.Where(report => report.Verdict is not (Verdict.Solved or Verdict.NotStarted)))
            Details(text, report);
        return text.ToString();
    }

    private static void Details(StringBuilder text, KataReport report)
    {
        text.Append($"\n## {report.Kata.Slug}\n\n{MarkdownText.Inline(report.Reason)}\n");
        foreach (var error in report.Diagnostics.Take(MostShown))
            text.Append($"\n{MarkdownText.Block($"{error.File}({error.Line},{error.Column}): {error.Id}: {error.Message}\n{error.SourceLine}", LongestMessage)}\n");
        More(text, report.Diagnostics.Count, "errors");

        var failed = report.Tests.Where(test => test.Outcome != TestOutcome.Passed).ToList();
        foreach (var test in failed.OrderBy(test => test.Outcome == TestOutcome.NotRun).Take(MostShown))
            text.Append($"\n**{MarkdownText.Inline(test.Test.Name)}**{(test.Test.Hidden ? " (hidden)" : "")}: {Names.Of(test.Outcome)}\n\n{MarkdownText.Block(test.Message ?? "", LongestMessage)}\n");
        More(text, failed.Count, "failing tests");

        foreach (var growth in report.Complexity.Where(result => result.IsFailure))
            text.Append($"\n**{MarkdownText.Inline(growth.Operation)}**: {growth.Resource} {growth.Required}, {Names.Of(growth.Outcome)}\n\n{MarkdownText.Inline(growth.Explanation)}\n");
    }

    private static void More(StringBuilder text, int count, string what)
    {
        if (count > MostShown)
            text.Append($"\n… and {count - MostShown} more {what}.\n");
    }

    private static string Tests(IReadOnlyList<TestResult> tests) => tests.Count == 0 ? "" : $"{tests.Count(test => test.Outcome == TestOutcome.Passed)} of {tests.Count}";

    private static string Mark(Verdict verdict) => verdict switch
    {
        Verdict.Solved => "✓",
        Verdict.NotStarted => "○",
        _ => "✗",
    };
}
