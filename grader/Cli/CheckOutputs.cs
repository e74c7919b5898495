using Katas.Grader.Grading;
using Katas.Grader.Reporting;
using Katas.Grader.Reporting.Html;

namespace Katas.Grader.Cli;

/// <summary>Where the report of <c>check</c> goes: standard output in one form, and files in the form that their name ends in.</summary>
/// <param name="Format">For standard output.</param>
/// <param name="Files">Any number.</param>
internal sealed record CheckOutputs(string Format, IReadOnlyList<string> Files)
{
    public static readonly string[] Formats = ["text", "json", "junit", "html", "markdown", "github"];

    /// <summary>What a file's name may end in.</summary>
    public const string Endings = ".json, .xml (junit), .html, .md (markdown) or .txt";

    public static CheckOutputs OnlyText { get; } = new("text", []);

    /// <summary>Whether verdicts are shown as they come.</summary>
    public bool IsText => Format == "text";

    /// <summary>Finds out before anything is graded whether the report can be written.</summary>
    /// <exception cref="UsageException">It cannot.</exception>
    public void Check() => Reports.Check();

    /// <summary>Whether the report is to be written in a form.</summary>
    public bool Wants(string format) => Format == format || Reports.Hold(format);

    /// <summary>
    /// Writes the files, and standard output unless a file holds the same; text on standard output has been shown by then.
    /// </summary>
    /// <exception cref="UsageException">A file cannot be written.</exception>
    public void Deliver(Context context, IReadOnlyList<HtmlKata> katas)
    {
        Reports.Write(format => Render(context, katas, format));
        if (!IsText && !Reports.Hold(Format))
            context.Output.Write(Render(context, katas, Format));
    }

    private static string Render(Context context, IReadOnlyList<HtmlKata> katas, string format)
    {
        List<KataReport> reports = [.. katas.Select(kata => kata.Report)];
        return format switch
        {
            "json" => JsonReport.Write(reports) + "\n",
            "junit" => JunitReport.Write(reports) + "\n",
            "html" => HtmlReport.Write(katas, ReportEnvironment.Current(reports.Exists(report => report.Complexity.Count > 0)), context.Time.GetLocalNow()) + "\n",
            "markdown" => MarkdownReport.Write(reports),
            "github" => GithubReport.Write(reports, Text(reports), Guid.NewGuid()),
            _ => Text(reports),
        };
    }

    private static string Text(IReadOnlyList<KataReport> reports)
    {
        using var writer = new StringWriter();
        var text = new TextReport(Screen.Over(writer, isTerminal: false));
        foreach (var report in reports)
            text.Write(report);
        text.WriteSummary(reports);
        return writer.ToString();
    }

    private ReportFiles Reports => new(Files, Endings, new() { [".json"] = "json", [".xml"] = "junit", [".html"] = "html", [".md"] = "markdown", [".txt"] = "text" });
}
