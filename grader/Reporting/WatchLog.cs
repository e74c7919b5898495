using Katas.Grader.Grading;
using Katas.Grader.Watching;
using Spectre.Console;

namespace Katas.Grader.Reporting;

/// <summary>What a session shows, one after the other, for whoever is not at a terminal.</summary>
internal sealed class WatchLog(IAnsiConsole console) : IWatchScreen
{
    private WatchView? _before;

    public void Show(WatchView view)
    {
        var before = _before;
        _before = view;
        if (before?.Kata != view.Kata)
            console.WriteLine($"Watching {view.Kata.Slug}: each save is graded.");
        if (view.Missing is { } missing && missing != before?.Missing)
            console.WriteLine(missing);
        if (view.Notice is { } notice && notice != before?.Notice)
            console.WriteLine(notice);
        if (view.Report is { } report && !ReferenceEquals(report, before?.Report))
            Write(report, view);
    }

    public void End()
    {
        // What was printed stays.
    }

    private void Write(KataReport report, WatchView view)
    {
        if (view is { Phase: WatchPhase.Failing, Report.Tests: [var failure, ..] })
            console.MarkupLine($"[bold red]✗ {report.Kata.Slug}  {Names.Of(report.Verdict)}[/]\n  {failure.Test.Name.EscapeMarkup()}: testing the rest …\n");
        else if (view.Phase == WatchPhase.Measuring)
            console.MarkupLine($"[bold green]✓ {report.Kata.Slug}  tests-passed[/]\n  {report.Reason.EscapeMarkup()} Measuring growth …\n");
        else
            new TextReport(console).Write(report);
    }
}
