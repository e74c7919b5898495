using System.Globalization;
using Katas.Grader.Complexity;
using Katas.Grader.Execution;
using Katas.Grader.Grading;
using Katas.Grader.Testing;
using Spectre.Console;

namespace Katas.Grader.Reporting;

/// <summary>A verdict for people: the word, the sentence, and then what they need to mend it.</summary>
internal sealed class TextReport(IAnsiConsole console)
{
    private const int MostFailures = 5, MostErrors = 10;

    public void Write(KataReport report)
    {
        var colour = Colour(report.Verdict);
        console.MarkupLine($"[bold {colour}]{Mark(report.Verdict)} {report.Kata.Slug}  {Names.Of(report.Verdict)}[/]");
        Line(2, report.Reason);
        WriteErrors(report);
        WriteTests(report.Tests);
        WriteGrowth(report.Complexity);
        console.WriteLine();
    }

    /// <summary>The last line of a run over several katas.</summary>
    public void WriteSummary(IReadOnlyList<KataReport> reports)
    {
        var summary = Summary.Of(reports);
        console.WriteLine($"{summary.Solved} solved, {summary.Failed} not solved, {summary.NotStarted} not started.");
    }

    public void WriteErrors(KataReport report)
    {
        foreach (var error in report.Diagnostics.Take(MostErrors))
        {
            console.WriteLine();
            Line(2, $"{error.File}({error.Line},{error.Column}): {error.Id}: {error.Message}");
            if (error.SourceLine.Trim().Length == 0)
                continue;

            // Tabs stay tabs above the caret, so that it stands under its column.
            var lead = string.Concat(error.SourceLine.Take(error.Column - 1).Select(character => character == '\t' ? '\t' : ' '));
            console.WriteLine($"    {error.SourceLine}");
            console.WriteLine($"    {lead}^");
        }

        More(report.Diagnostics.Count - MostErrors, "errors");
    }

    private void WriteTests(IReadOnlyList<TestResult> tests)
    {
        if (tests.Count == 0)
            return;

        var failed = tests.Where(test => test.Outcome != TestOutcome.Passed).ToList();
        console.WriteLine();
        var isolation = $"(isolation: {Isolation.Current.Name})";
        Line(2, failed.Count == 0 ? $"tests   {tests.Count} passed {isolation}" : $"tests   {tests.Count - failed.Count} passed, {failed.Count} did not {isolation}");
        foreach (var result in failed.OrderBy(result => result.Outcome == TestOutcome.NotRun).Take(MostFailures))
        {
            console.WriteLine();
            WriteFailure(result);
        }

        More(failed.Count - MostFailures, "failing tests");
    }

    public void WriteFailure(TestResult result)
    {
        console.MarkupLine($"  [red]✗[/] {Markup.Escape(result.Test.Name)}{(result.Test.Hidden ? " [grey](hidden)[/]" : "")}{(result.Outcome == TestOutcome.Failed ? "" : $" [yellow]{Names.Of(result.Outcome)}[/]")}");
        Line(6, result.Message ?? "");
        if (result.Output is { } output)
        {
            Line(6, "It wrote to the console:");
            Line(8, output.TrimEnd());
        }
    }

    public void WriteGrowth(IReadOnlyList<ComplexityResult> results)
    {
        if (results.Count == 0)
            return;

        console.WriteLine();
        foreach (var (at, result) in results.OrderByDescending(result => result.IsFailure).Index())
        {
            Line(2, $"{(at == 0 ? "growth" : "      ")}  {result.Operation}  {result.Resource} {result.Required}: {Outcome(result)}");
            if (result.IsFailure || result.Outcome == GrowthOutcome.Inconclusive)
                Line(10, result.Explanation);
            if (result.Note is { } note)
                Line(10, note);
        }

        var shown = results.Where(result => result.IsFailure && result.Samples.Count > 1).DefaultIfEmpty(results.FirstOrDefault(result => result.Resource == "time" && result.Samples.Count > 1)).First();
        if (shown is null)
            return;

        console.WriteLine();
        foreach (var line in GrowthPlot.Draw(shown))
            Line(10, line);
    }

    private static string Outcome(ComplexityResult result) => result.Outcome switch
    {
        GrowthOutcome.Met or GrowthOutcome.Exceeded or GrowthOutcome.TooCheap when result.BestFit.Length > 0 =>
            $"{Names.Of(result.Outcome)} (nearest {result.BestFit})",
        _ => Names.Of(result.Outcome),
    };

    private void More(int more, string what)
    {
        if (more > 0)
            Line(2, $"… and {more.ToString(CultureInfo.InvariantCulture)} more {what}.");
    }

    private void Line(int indent, string text) => Line(console, indent, text);

    /// <summary>Text that is broken where the console ends, and stays indented.</summary>
    public static void Line(IAnsiConsole console, int indent, string text)
    {
        foreach (var line in text.Split('\n'))
            console.Write(new Padder(new Text(line.TrimEnd('\r')), new Padding(indent, 0, 0, 0)));
    }

    public static string Colour(Verdict verdict) => verdict switch
    {
        Verdict.Solved => "green",
        Verdict.NotStarted => "grey",
        Verdict.TooSlow or Verdict.TooMuchMemory => "yellow",
        _ => "red",
    };

    public static string Mark(Verdict verdict) => verdict switch
    {
        Verdict.Solved => "✓",
        Verdict.NotStarted => "○",
        _ => "✗",
    };
}
