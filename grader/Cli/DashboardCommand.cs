using Katas.Grader.Interviewing;
using Katas.Grader.Progress;
using Katas.Grader.Reporting;
using Spectre.Console;

namespace Katas.Grader.Cli;

/// <summary>Where the learner stands, and the next thing to do.</summary>
internal static class DashboardCommand
{
    public static int Run(Context context)
    {
        var history = context.OpenStore().Read() ?? History.Empty;
        var standings = context.Catalog.All.Select(kata => Standing.Of(kata, history.Of(kata.Slug), context.Time)).ToList();

        Table(standings).Write(context.Out);
        context.Out.WriteLine();
        var next = OfTheInterview(context) is { } sentence ? [sentence] : NextStep.Lines(context.Repository, standings, context.Time.Today());
        foreach (var line in Overview.Lines(standings, context.Time.Today()).Concat(next))
            context.Out.WriteLine(line);
        return ExitCode.AllSolved;
    }

    /// <summary>While a mock interview is open, it is the next thing to do.</summary>
    private static string? OfTheInterview(Context context)
    {
        try
        {
            return new RoundStore(context.Repository, context.Time).Read() switch
            {
                null => null,
                { IsOver: true } => "Next: the interview's time is up; 'kata interview finish' grades it and writes its report.",
                var round => $"Next: an interview runs until {LocalTime.Of(context.Time, round.End)}; 'kata interview' shows its katas and the time left.",
            };
        }
        catch (UsageException exception)
        {
            return exception.Message;
        }
    }

    private static FittedTable Table(IReadOnlyList<Standing> standings)
    {
        var table = new FittedTable(
            new("kata"), new("level", 4), new("min", 5, IsNumber: true), new("topics", 6), new("state"),
            new("last verdict", 3), new("tries", 2, IsNumber: true), new("solved in", 1, IsNumber: true));
        foreach (var (kata, state, history, _) in standings)
        {
            var front = kata.Statement.FrontMatter;
            table.AddRow(
                kata.Slug, front.Level, $"{front.Minutes}", string.Join(", ", front.Topics.Take(2)), State(state), Verdict(history.Last),
                history.Attempts.Count == 0 ? "" : $"{history.Attempts.Count}", history.TimeToSolve is { } time ? Span.Of(time) : "");
        }

        return table;
    }

    private static FittedCell State(KataState state) => state switch
    {
        KataState.NotStarted => new FittedCell("not started", "grey"),
        KataState.Solved => new FittedCell("solved", "green"),
        KataState.DueForReview => new FittedCell("due for review", "cyan"),
        _ => "started",
    };

    private static FittedCell Verdict(Attempt? last) => last is null ? "" : new FittedCell(last.Verdict, last.IsSolved ? "green" : "yellow");
}
