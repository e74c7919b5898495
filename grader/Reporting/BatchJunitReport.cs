using System.Globalization;
using System.Xml.Linq;
using Katas.Grader.Batching;
using Katas.Grader.Grading;

namespace Katas.Grader.Reporting;

/// <summary>A batch for continuous integration: a suite an author, a case a kata.</summary>
internal static class BatchJunitReport
{
    public static string Write(BatchReport report) => JunitReport.Text(new XElement("testsuites",
        report.Rows.GroupBy(row => row.Author, StringComparer.Ordinal).Select(rows => Suite(rows.Key, [.. rows.Select(row => (row, Case(row)))]))));

    private static XElement Suite(string author, List<(BatchRow Row, XElement Case)> cases) => new("testsuite",
        new XAttribute("name", Printable.Of(author)),
        new XAttribute("tests", cases.Count),
        new XAttribute("failures", Count(cases, "failure")),
        new XAttribute("errors", Count(cases, "error")),
        new XAttribute("skipped", Count(cases, "skipped")),
        new XAttribute("time", Seconds(cases.Sum(pair => pair.Row.Milliseconds))),
        cases.Select(pair => pair.Case));

    private static XElement Case(BatchRow row) => new("testcase",
        new XAttribute("classname", Printable.Of(row.Author)),
        new XAttribute("name", row.Kata.Length == 0 ? "(no kata)" : Printable.Of(row.Kata)),
        new XAttribute("time", Seconds(row.Milliseconds)),
        row.Verdict == Verdict.Solved ? null : new XElement(Kind(row.Verdict), new XAttribute("type", Names.Of(row.Verdict)), new XAttribute("message", Printable.Of(row.Reason))));

    private static string Kind(Verdict verdict) => verdict switch
    {
        Verdict.NotStarted => "skipped",
        Verdict.GraderError => "error",
        _ => "failure",
    };

    private static int Count(List<(BatchRow Row, XElement Case)> cases, string kind) => cases.Count(pair => pair.Case.Element(kind) is not null);

    private static string Seconds(double milliseconds) => (milliseconds / 1000).ToString("0.000", CultureInfo.InvariantCulture);
}
