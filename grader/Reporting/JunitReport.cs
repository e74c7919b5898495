using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Katas.Grader.Complexity;
using Katas.Grader.Grading;
using Katas.Grader.Testing;

namespace Katas.Grader.Reporting;

/// <summary>The report for continuous integration: a suite a kata, a case a test and a case a judged growth.</summary>
internal static class JunitReport
{
    public static string Write(IReadOnlyList<KataReport> reports) => Text(new XElement("testsuites", reports.Select(Suite)));

    /// <summary>The document whose root this is.</summary>
    public static string Text(XElement suites)
    {
        var document = new XDocument(suites);
        using var text = new Utf8Writer();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, CheckCharacters = false }))
            document.Save(writer);
        return text.ToString();
    }

    private static XElement Suite(KataReport report)
    {
        // A verdict that no case of its own explains gets a case, so that no reader takes an empty suite for a success.
        List<XElement> cases = [.. report.Tests.Select(test => Case(report, test)), .. report.Complexity.Select(result => Case(report, result))];
        var isExplained = cases.Exists(element => element.HasElements) || report.Verdict == Verdict.Solved;
        if (!isExplained)
            cases.Insert(0, Case(report, "verdict", 0, new XElement(report.Verdict == Verdict.NotStarted ? "skipped" : "failure", new XAttribute("message", Clean(report.Reason)))));

        return new XElement("testsuite",
            new XAttribute("name", report.Kata.Slug),
            new XAttribute("tests", cases.Count),
            new XAttribute("failures", cases.Count(element => element.Element("failure") is not null)),
            new XAttribute("skipped", cases.Count(element => element.Element("skipped") is not null)),
            new XAttribute("time", Seconds(report.Milliseconds.Total)),
            new XElement("properties",
                Property("subject", report.Subject), Property("verdict", Names.Of(report.Verdict)), Property("reason", report.Reason)),
            cases);
    }

    private static XElement Case(KataReport report, TestResult test) => Case(report, test.Test.Name, test.Milliseconds, test.Outcome switch
    {
        TestOutcome.Passed => null,
        TestOutcome.NotRun => new XElement("skipped", new XAttribute("message", Clean(test.Message ?? ""))),
        _ => new XElement("failure", new XAttribute("type", Names.Of(test.Outcome)), Clean(test.Message ?? "")),
    });

    private static XElement Case(KataReport report, ComplexityResult result) => Case(report, $"{result.Operation}: {result.Resource} {result.Required}", 0, result switch
    {
        { IsFailure: true } => new XElement("failure", new XAttribute("type", Names.Of(result.Outcome)), Clean(result.Explanation)),
        { Outcome: GrowthOutcome.Inconclusive } => new XElement("skipped", new XAttribute("message", Clean(result.Explanation))),
        _ => null,
    });

    private static XElement Case(KataReport report, string name, double milliseconds, XElement? content) => new("testcase",
        new XAttribute("classname", report.Kata.Slug), new XAttribute("name", Clean(name)), new XAttribute("time", Seconds(milliseconds)), content);

    private static XElement Property(string name, string value) => new("property", new XAttribute("name", name), new XAttribute("value", Clean(value)));

    private static string Seconds(double milliseconds) => (milliseconds / 1000).ToString("0.000", CultureInfo.InvariantCulture);

    /// <summary>XML has no way to write most control characters and halves of surrogate pairs.</summary>
    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Select(rune =>
        rune.Value is '\t' or '\n' or '\r' or (>= 0x20 and not 0xFFFE and not 0xFFFF) ? rune.ToString() : "\uFFFD"));

    private sealed class Utf8Writer : StringWriter
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
