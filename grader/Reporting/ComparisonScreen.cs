using System.Globalization;
using Katas.Grader.Comparing;
using Katas.Grader.Grading;
using Markdig;
using Spectre.Console;

namespace Katas.Grader.Reporting;

/// <summary>A submission beside the reference, on a terminal: the texts, what was measured, and what the reference's author has to say.</summary>
internal sealed class ComparisonScreen(IAnsiConsole console)
{
    /// <summary>So wide must a terminal be for two columns of code.</summary>
    private const int Wide = 120;

    public void Write(KataReport report, Comparison comparison)
    {
        console.MarkupLine($"[bold]{report.Kata.Slug}[/]: yours beside the reference");
        console.WriteLine();
        var diff = new DiffScreen(console, sideBySide: console.Profile.Out.IsTerminal && console.Profile.Width >= Wide);
        foreach (var file in comparison.Files)
            diff.Write(file);

        console.WriteLine($"{Lines(comparison.SubmissionLines)} of code, the reference {Lines(comparison.ReferenceLines)}.");
        WriteMeasures(report, comparison.Measures);
        if (comparison.Notes.Length == 0)
            return;

        console.WriteLine();
        new MarkdownScreen(console, comparison.Notes).Write(Markdown.Parse(comparison.Notes, new MarkdownPipelineBuilder().UsePipeTables().Build()));
    }

    private void WriteMeasures(KataReport report, IReadOnlyList<MeasuredPair> measures)
    {
        if (measures.Count == 0)
        {
            console.WriteLine(report.Verdict == Verdict.Solved ? "Nothing was measured." : $"Nothing was measured: {report.Reason}");
            return;
        }

        console.WriteLine();
        var table = new Table().Border(TableBorder.None);
        table.AddColumn("measured at the largest n");
        foreach (var number in (string[])["n", "yours", "reference", "ratio"])
            table.AddColumn(number, column => column.RightAligned());
        table.AddColumns("yours grows", "reference", "allowed");
        foreach (var pair in measures)
        {
            table.AddRow(
                new Text($"{Amount.What(pair.Signal)} of {pair.Operation}"), new Text(Amount.Of(pair.N)),
                new Text(Amount.Of(pair.Submission, pair.Signal)), new Text(Amount.Of(pair.Reference, pair.Signal)), new Text(Amount.Ratio(pair.Submission, pair.Reference)),
                new Text(Class(pair.SubmissionFit)), new Text(Class(pair.ReferenceFit)), new Text(pair.Required));
        }

        console.Write(table);
    }

    private static string Class(string fit) => fit.Length == 0 ? "–" : fit;

    private static string Lines(int count) => $"{count.ToString(CultureInfo.InvariantCulture)} {(count == 1 ? "line" : "lines")}";
}
