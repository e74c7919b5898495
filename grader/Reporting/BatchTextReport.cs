using Katas.Grader.Batching;
using Katas.Grader.Grading;
using Spectre.Console;

namespace Katas.Grader.Reporting;

/// <summary>A batch for people: a table, and how many ended how.</summary>
internal sealed class BatchTextReport(IAnsiConsole console)
{
    private const int LongestName = 40, LongestReason = 160;

    public void Write(BatchReport report)
    {
        if (report.Rows.Count > 0)
            WriteTable(report.Rows);
        console.WriteLine(Summary(report));
    }

    private void WriteTable(IReadOnlyList<BatchRow> rows)
    {
        var table = new Table().Border(TableBorder.None);
        foreach (var column in (string[])["author", "kata", "verdict", "tests", "reason"])
            table.AddColumn(column, made => made.NoWrap = column != "reason");
        foreach (var row in rows)
        {
            table.AddRow(
                new Text(Printable.Of(row.Author, LongestName)), new Text(Printable.Of(row.Kata, LongestName)),
                new Markup($"[{TextReport.Colour(row.Verdict)}]{Names.Of(row.Verdict)}[/]"),
                new Text(row.Tests.Total == 0 ? "" : $"{row.Tests.Passed}/{row.Tests.Total}"),
                new Text(row.Verdict == Verdict.Solved ? "" : Printable.Of(row.Reason, LongestReason)));
        }

        console.Write(table);
        console.WriteLine();
    }

    private static string Summary(BatchReport report)
    {
        var verdicts = report.Rows.CountBy(row => row.Verdict).OrderBy(pair => pair.Key).Select(pair => $"{pair.Value} {Names.Of(pair.Key)}").ToList();
        var part = report.Shards.Of == 1 ? "" : $" of shard{(report.Shards.Held.Count == 1 ? "" : "s")} {string.Join(", ", report.Shards.Held)} of {report.Shards.Of}";
        return verdicts.Count == 0 ? $"No submission{part}." : $"{report.Rows.Count} gradings{part}: {string.Join(", ", verdicts)}.";
    }
}
