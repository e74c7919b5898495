using Katas.Grader.Catalog;
using Katas.Grader.Grading;
using Katas.Grader.Interviewing;
using Katas.Grader.Submissions;
using Spectre.Console;

namespace Katas.Grader.Reporting;

/// <summary>A round for people: what there is to do while it runs, and what became of it.</summary>
internal sealed class RoundScreen(IAnsiConsole console, TimeProvider clock)
{
    /// <summary>The katas of a round that runs.</summary>
    public void Write(Round round, KataCatalog catalog)
    {
        var table = new Table().Border(TableBorder.None).AddColumns("kata", "level", "minutes", "state", "file");
        foreach (var own in round.Katas)
        {
            if (catalog.TryFind(own.Kata) is not { } kata)
            {
                table.AddRow(Markup.Escape(own.Kata), "", "", "[yellow]no longer there[/]", "");
                continue;
            }

            var front = kata.Statement.FrontMatter;
            var file = string.Join(", ", kata.StubFiles.Select(stub => kata.Repository.Shown(Path.Combine(kata.Folder, Path.GetFileName(stub)))));
            table.AddRow(kata.Slug, Markup.Escape(front.Level), $"{front.Minutes}", State(round, own, kata), Markup.Escape(file));
        }

        console.Write(table);
        console.WriteLine();
    }

    /// <summary>The outcome; the reports themselves have been written by then.</summary>
    public void Write(RoundReport report)
    {
        console.WriteLine($"Interview of {LocalTime.Date(clock, report.Round.Started)}, {LocalTime.Of(clock, report.Round.Started)} to {LocalTime.Of(clock, report.End)}: {report.SolvedInTime} of {report.Answers.Count} solved in time.");
        foreach (var answer in report.Answers)
            console.WriteLine($"  {answer.Kata}: {RoundSentences.Of(report, answer, clock)}");
        if (report.Round.ClockWasSetBack)
            console.WriteLine(RoundSentences.ClockWasSetBack);
        console.WriteLine();
        WriteQuestions(report);
    }

    private void WriteQuestions(RoundReport report)
    {
        var questions = report.Answers.Select(answer => answer.Report).OfType<KataReport>().SelectMany(graded => graded.Kata.Statement.FollowUps, (graded, followUp) => $"  {graded.Kata.Slug}: {followUp.Question}").ToList();
        if (questions.Count == 0)
            return;

        console.WriteLine("Answer these aloud; the report has the answers:");
        foreach (var question in questions)
            console.WriteLine(question);
        console.WriteLine();
    }

    private static string State(Round round, RoundKata own, Kata kata) =>
        own.FirstGreen is { } moment ? $"[green]green after {LocalTime.Minutes(round.MinutesIn(moment))}[/]"
        : StubComparison.IsUntouched(kata) ? "[grey]not started[/]"
        : "started";
}
