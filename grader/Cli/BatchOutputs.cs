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

    /// <summary>Finds out before anything is graded whether the report can be written.</summary>
    /// <exception cref="UsageException">It cannot.</exception>
    public void Check()
    {
        foreach (var file in Files)
        {
            FormatOf(file);
            if (Directory.Exists(file))
                throw new UsageException($"'{file}' is a folder: name a file for the report.");
            if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(file))))
                throw new UsageException($"The report cannot be written to '{file}': there is no such folder.");
        }
    }

    /// <exception cref="UsageException">A file cannot be written.</exception>
    public void Deliver(Context context, BatchReport report)
    {
        foreach (var file in Files)
        {
            try
            {
                // Whoever waits for the file never sees half of it.
                var draft = $"{file}.{Guid.NewGuid():N}";
                File.WriteAllText(draft, Render(report, FormatOf(file)));
                File.Move(draft, file, overwrite: true);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw new UsageException($"The report cannot be written to '{file}': {exception.Message}");
            }
        }

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

    private static string FormatOf(string file) => Path.GetExtension(file).ToLowerInvariant() switch
    {
        ".json" => "json",
        ".xml" => "junit",
        ".csv" => "csv",
        ".txt" => "text",
        var ending => throw new UsageException($"'{file}' ends in '{ending}', which says nothing about the form of the report: end it in .json, .xml (junit), .csv or .txt."),
    };
}
