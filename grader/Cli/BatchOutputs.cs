using Katas.Grader.Batching;
using Katas.Grader.Grading;
using Katas.Grader.Reporting;

namespace Katas.Grader.Cli;

/// <summary>Where the report of a batch goes: standard output in one form, and files in the form that their name ends in.</summary>
/// <param name="Format">For standard output.</param>
/// <param name="Files">Any number.</param>
internal sealed record BatchOutputs(string Format, IReadOnlyList<string> Files)
{
    public static readonly string[] Formats = ["text", "json", "junit", "csv"];

    /// <summary>What a file's name may end in.</summary>
    public const string Endings = ".json, .xml (junit), .csv or .txt";

    /// <summary>Finds out before anything is graded whether the report can be written.</summary>
    /// <exception cref="UsageException">It cannot.</exception>
    public void Check() => Reports.Check();

    /// <exception cref="UsageException">A file cannot be written.</exception>
    public void Deliver(Context context, BatchReport report)
    {
        Reports.Write(format => Render(report, format));
        if (Format == "text")
            new BatchTextReport(context.Out).Write(report);
        else
            context.Output.Write(Render(report, Format));
    }

    /// <summary>The exit code that says what the report says.</summary>
    public static int Code(BatchReport report) =>
        report.Rows.Any(row => row.Verdict == Verdict.GraderError) ? ExitCode.GraderFailed
        : report.Batch.Gradings > 0 && report.Rows.All(row => row.Verdict == Verdict.Solved) ? ExitCode.AllSolved
        : ExitCode.NotSolved;

    private static string Render(BatchReport report, string format)
    {
        switch (format)
        {
            case "json":
                return report.ToJson() + "\n";
            case "junit":
                return BatchJunitReport.Write(report) + "\n";
            case "csv":
                return BatchCsvReport.Write(report);
            default:
                using (var writer = new StringWriter())
                {
                    new BatchTextReport(Screen.Over(writer, isTerminal: false)).Write(report);
                    return writer.ToString();
                }
        }
    }

    private ReportFiles Reports => new(Files, Endings, new() { [".json"] = "json", [".xml"] = "junit", [".csv"] = "csv", [".txt"] = "text" });
}
