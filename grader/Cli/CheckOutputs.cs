using Katas.Grader.Grading;
using Katas.Grader.Reporting;

namespace Katas.Grader.Cli;

/// <summary>Where the report of <c>check</c> goes: standard output in one form, and files in the form that their name ends in.</summary>
/// <param name="Format">For standard output.</param>
/// <param name="Files">Any number.</param>
internal sealed record CheckOutputs(string Format, IReadOnlyList<string> Files)
{
    public static readonly string[] Formats = ["text", "json", "junit", "markdown", "github"];

    /// <summary>What a file's name may end in.</summary>
    public const string Endings = ".json, .xml (junit), .md (markdown) or .txt";

    public static CheckOutputs OnlyText { get; } = new("text", []);

    /// <summary>Whether verdicts are shown as they come.</summary>
    public bool IsText => Format == "text";

    /// <summary>Finds out before anything is graded whether the report can be written.</summary>
    /// <exception cref="UsageException">It cannot.</exception>
    public void Check() => Reports.Check();

    /// <summary>Writes everything but text on standard output, which has been shown by then.</summary>
    /// <exception cref="UsageException">A file cannot be written.</exception>
    public void Deliver(Context context, IReadOnlyList<KataReport> reports)
    {
        Reports.Write(format => Render(reports, format));
        if (!IsText)
            context.Output.Write(Render(reports, Format));
    }

    private static string Render(IReadOnlyList<KataReport> reports, string format) => format switch
    {
        "json" => JsonReport.Write(reports) + "\n",
        "junit" => JunitReport.Write(reports) + "\n",
        "markdown" => MarkdownReport.Write(reports),
        "github" => GithubReport.Write(reports, Text(reports), Guid.NewGuid()),
        _ => Text(reports),
    };

    private static string Text(IReadOnlyList<KataReport> reports)
    {
        using var writer = new StringWriter();
        var text = new TextReport(Screen.Over(writer, isTerminal: false));
        foreach (var report in reports)
            text.Write(report);
        text.WriteSummary(reports);
        return writer.ToString();
    }

    private ReportFiles Reports => new(Files, Endings, new() { [".json"] = "json", [".xml"] = "junit", [".md"] = "markdown", [".txt"] = "text" });
}
