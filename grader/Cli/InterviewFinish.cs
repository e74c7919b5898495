using System.Text;
using Katas.Grader.Grading;
using Katas.Grader.Interviewing;
using Katas.Grader.Reporting;
using Katas.Grader.Reporting.Html;
using Spectre.Console;

namespace Katas.Grader.Cli;

/// <summary>Ends a round: grades everything and writes the report.</summary>
internal static class InterviewFinish
{
    public static async Task<int> RunAsync(Context context, RoundStore store, CancellationToken cancellation)
    {
        var round = store.Change(round => round) ?? throw InterviewCommand.NoRound();
        InterviewCommand.WarnOfClock(context, round);
        context.Out.WriteLine(round.IsOver ? $"The time was up at {LocalTime.Of(context.Time, round.End)}." : $"The round ends with {LocalTime.Minutes((int)round.Left.TotalMinutes)} left.");
        context.Out.WriteLine();

        var report = await GradeAsync(context, round, cancellation);
        if (report.Answers.Any(answer => answer.Report?.Verdict == Verdict.GraderError))
        {
            context.Error.WriteLine("The grader itself failed, so the round stays open: 'kata interview finish' tries again, 'kata interview abandon' drops it.");
            return ExitCode.GraderFailed;
        }

        string? written = null;
        if (!store.Close(round.Started, Write))
        {
            context.Error.WriteLine($"Another process has finished or dropped the round meanwhile; its report is in {context.Repository.Shown(context.Repository.Interviews)}.");
            return ExitCode.NotSolved;
        }

        new RoundScreen(context.Out, context.Time).Write(report);
        context.Out.WriteLine($"The report is {context.Repository.Shown(written!)}.");
        return report.SolvedInTime == report.Answers.Count ? ExitCode.AllSolved : ExitCode.NotSolved;

        void Write(Round latest, string file)
        {
            report = report.With(latest);
            WholeFile.Write(written = file, Encoding.UTF8.GetBytes(RoundPage.Write(report, context.Time)));
        }
    }

    private static async Task<RoundReport> GradeAsync(Context context, Round round, CancellationToken cancellation)
    {
        var text = new TextReport(context.Out);
        var memory = context.OpenStore();
        await using var grader = new SubmissionGrader(context.Repository, context.Limits, context.Compilers);
        return await InterviewCommand.GoingOnAsync(context, round, () => new RoundGrading(context.Catalog, grader)
            .RunAsync(round, slug => context.Progress.Show($"grading {slug} …"), Graded, cancellation));

        void Graded(KataReport report)
        {
            context.Progress.Clear();
            text.Write(report);
            memory.Note(report);
        }
    }
}
