using System.Globalization;
using Katas.Grader.Grading;

namespace Katas.Grader.Reporting.Html;

/// <summary>The report as a web page for people: one file, which can be sent, kept and printed.</summary>
internal static class HtmlReport
{
    private const string Heading = "Katas, graded";

    /// <param name="katas">In the order in which they are shown.</param>
    /// <param name="environment">Where they were graded.</param>
    /// <param name="made">When.</param>
    public static string Write(IReadOnlyList<HtmlKata> katas, ReportEnvironment environment, DateTimeOffset made)
    {
        var reports = katas.Select(kata => kata.Report).ToList();
        var title = reports is [var only] ? $"{only.Kata.Slug}: {Names.Of(only.Verdict)}" : Heading;
        return new Page(title, Lead(reports), reports is [_] ? KataCard.Parts(katas[0]) : [.. reports.Select(Link)], Fragment.Each(katas, KataCard.Of), EnvironmentPart.Of(environment, made)) { Heading = Heading }.Write();
    }

    private static Fragment Lead(IReadOnlyList<KataReport> reports)
    {
        var summary = Summary.Of(reports);
        return reports.Count switch
        {
            0 => Fragment.Of($"<p>No kata was started. 'kata list' shows them; 'kata show NAME' shows one.</p>"),
            1 => default,
            _ => Fragment.Of($"<p>{summary.Solved} solved, {summary.Failed} not solved, {summary.NotStarted} not started.</p>"),
        };
    }

    private static PageLink Link(KataReport report) =>
        new(KataCard.Id(report), Fragment.Of($"""<span class="name">{report.Kata.Slug}</span>{Tone.Of(report.Verdict).Word(Names.Of(report.Verdict))}"""));
}
