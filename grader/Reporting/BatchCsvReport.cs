using System.Globalization;
using Katas.Grader.Batching;

namespace Katas.Grader.Reporting;

/// <summary>A batch for spreadsheets: a line a grading, after RFC 4180.</summary>
internal static class BatchCsvReport
{
    /// <summary>What makes a spreadsheet take a cell for a formula; also in the wide forms that some of them read alike.</summary>
    private const string Formula = "=+-@＝＋－＠";

    public static string Write(BatchReport report) => string.Join("\r\n", report.Rows
        .Select(row => Line(row.Author, row.Kata, Names.Of(row.Verdict), row.Reason, Number(row.Tests.Passed), Number(row.Tests.Total), Growth(row), Number(row.Milliseconds)))
        .Prepend("author,kata,verdict,reason,tests_passed,tests_total,growth,milliseconds")) + "\r\n";

    private static string Growth(BatchRow row) =>
        string.Join("; ", row.Growth.Select(growth => $"{growth.Operation} {growth.Resource} {growth.Required}: {Names.Of(growth.Outcome)}"));

    private static string Line(params string[] cells) => string.Join(',', cells.Select(Cell));

    /// <summary>An apostrophe in front keeps a cell text, as spreadsheets themselves write it.</summary>
    private static string Cell(string text)
    {
        var cell = Printable.Of(text);
        if (cell.TrimStart() is [var first, ..] && Formula.Contains(first))
            cell = $"'{cell}";
        return cell.AsSpan().ContainsAny(",\" '") ? $"\"{cell.Replace("\"", "\"\"")}\"" : cell;
    }

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
}
