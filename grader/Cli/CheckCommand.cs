using Katas.Grader.Catalog;
using Katas.Grader.Comparing;
using Katas.Grader.Grading;
using Katas.Grader.Interviewing;
using Katas.Grader.Reporting;
using Katas.Grader.Reporting.Html;
using Katas.Grader.Submissions;
using Spectre.Console;

namespace Katas.Grader.Cli;

/// <summary>Grades katas and reports.</summary>
internal static class CheckCommand
{
    public static async Task<int> RunAsync(Context context, CheckOptions options, CancellationToken cancellation)
    {
        var katas = Chosen(context, options);
        options.Outputs.Check();
        if (options.Spoil)
            ClosedBook.Check(context.Repository, context.Time, "References");
        var isText = options.Outputs.IsText;
        var text = new TextReport(context.Out);

        var store = context.OpenStore();
        var notes = new RoundNotes(context.Repository, context.Time);
        var reports = new List<KataReport>();
        var pages = new List<HtmlKata>();
        await using var grader = new SubmissionGrader(context.Repository, context.Limits, context.Compilers);
        foreach (var kata in katas)
        {
            context.Progress.Show($"grading {kata.Slug} …");
            var read = context.Time.GetUtcNow();
            var submission = Submitted(kata, options);
            var report = await grader.GradeAsync(kata, submission, options.Complexity, cancellation);
            context.Progress.Clear();
            if (IsLeftOut(report, options))
                continue;

            reports.Add(report);
            pages.Add(new HtmlKata(report, Diff(context, report, submission, options)));
            if (isText)
                text.Write(report);
            store.Note(report);
            if (notes.Graded(report, read, options.Complexity) is { } sentence)
                Tell(context, isText, sentence);
        }

        if (isText && reports.Count == 0)
            context.Out.WriteLine("You have not started a kata yet. 'kata list' shows them; 'kata show NAME' shows one.");
        else if (isText && reports.Count > 1)
            text.WriteSummary(reports);
        options.Outputs.Deliver(context, pages);

        return Code(reports);
    }

    private static IReadOnlyList<Kata> Chosen(Context context, CheckOptions options)
    {
        if (options.Reference && options.Submission is not null)
            throw new UsageException("--reference and --submission name two different things to grade: choose one.");
        if (options.All && options.Katas.Count > 0)
            throw new UsageException("--all grades every kata: leave out the names, or leave out --all.");
        if (options.Submission is not { } path)
            return options.Katas.Count == 0 ? context.Catalog.All : [.. options.Katas.Select(context.Catalog.Find).Distinct()];
        if (options.Katas.Count > 0)
            return [.. options.Katas.Select(context.Catalog.Find).Distinct()];

        var held = context.Catalog.All.Where(kata => Directory.Exists(Path.Combine(path, kata.Name)) || Directory.Exists(Path.Combine(path, kata.Slug))).ToList();
        return held.Count > 0 ? held : throw new UsageException(
            Path.Exists(path)
                ? $"Which kata is '{path}' a submission of? Name it: 'kata check KATA --submission {path}'."
                : $"There is no file or folder '{path}' to grade.");
    }

    private static Submission Submitted(Kata kata, CheckOptions options) =>
        options.Reference ? SubmissionReader.Reference(kata)
        : options.Submission is { } path ? SubmissionReader.At(kata, path)
        : SubmissionReader.Learner(kata);

    /// <summary>Without a name and without --all, what has not been started is not worth a line.</summary>
    private static bool IsLeftOut(KataReport report, CheckOptions options) =>
        report.Verdict == Verdict.NotStarted && options is { All: false, Katas: [], Submission: null };

    /// <summary>Among verdicts for people; beside a report for programs.</summary>
    private static void Tell(Context context, bool isText, string sentence)
    {
        if (isText)
            context.Out.WriteLine(sentence);
        else
            context.Error.WriteLine(sentence);
    }

    /// <summary>What is not solved is held against the reference only where that was asked for, and nothing is during an interview.</summary>
    private static IReadOnlyList<FileDiff> Diff(Context context, KataReport report, Submission submission, CheckOptions options) =>
        options.Outputs.Wants("html") && !options.Reference && (options.Spoil || report.MaySeeReference) && ClosedBook.Running(context.Repository, context.Time) is null
            ? FileDiff.Of(submission, SubmissionReader.Reference(report.Kata)) : [];

    private static int Code(IReadOnlyList<KataReport> reports) =>
        reports.Any(report => report.Verdict == Verdict.GraderError) ? ExitCode.GraderFailed
        : reports.Count > 0 && reports.All(report => report.Verdict == Verdict.Solved) ? ExitCode.AllSolved
        : ExitCode.NotSolved;
}
