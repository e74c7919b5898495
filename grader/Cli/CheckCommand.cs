using Katas.Grader.Catalog;
using Katas.Grader.Comparing;
using Katas.Grader.Grading;
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
        var isText = options.Format == "text" && options.Output is null;
        var text = new TextReport(context.Out);

        var store = context.OpenStore();
        var reports = new List<KataReport>();
        var pages = new List<HtmlKata>();
        await using var grader = new SubmissionGrader(context.Repository, context.Limits, context.Compilers);
        foreach (var kata in katas)
        {
            context.Progress.Show($"grading {kata.Slug} …");
            var submission = Submitted(kata, options);
            var report = await grader.GradeAsync(kata, submission, options.Complexity, cancellation);
            context.Progress.Clear();
            if (IsLeftOut(report, options))
                continue;

            reports.Add(report);
            pages.Add(new HtmlKata(report, Diff(report, submission, options)));
            if (isText)
                text.Write(report);
            store.Note(report);
        }

        if (isText && reports.Count == 0)
            context.Out.WriteLine("You have not started a kata yet. 'kata list' shows them; 'kata show NAME' shows one.");
        else if (isText && reports.Count > 1)
            text.WriteSummary(reports);
        else if (!isText)
            Deliver(context, options.Format == "html" ? Page(context, pages) : Render(reports, options.Format), options.Output);

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

    /// <summary>What is not solved is held against the reference only where that was asked for.</summary>
    private static IReadOnlyList<FileDiff> Diff(KataReport report, Submission submission, CheckOptions options) =>
        options.Format == "html" && !options.Reference && (options.Spoil || report.MaySeeReference) ? FileDiff.Of(submission, SubmissionReader.Reference(report.Kata)) : [];

    private static string Page(Context context, IReadOnlyList<HtmlKata> katas) =>
        HtmlReport.Write(katas, ReportEnvironment.Current(katas.Any(kata => kata.Report.Complexity.Count > 0)), context.Time.GetLocalNow());

    private static string Render(IReadOnlyList<KataReport> reports, string format)
    {
        switch (format)
        {
            case "json":
                return JsonReport.Write(reports);
            case "junit":
                return JunitReport.Write(reports);
            default:
                using (var writer = new StringWriter())
                {
                    var text = new TextReport(Screen.Over(writer, isTerminal: false));
                    foreach (var report in reports)
                        text.Write(report);
                    text.WriteSummary(reports);
                    return writer.ToString();
                }
        }
    }

    private static void Deliver(Context context, string report, string? file)
    {
        if (file is null)
        {
            context.Output.WriteLine(report);
            return;
        }

        try
        {
            File.WriteAllText(file, report + "\n");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The report cannot be written to '{file}': {exception.Message}");
        }
    }

    private static int Code(IReadOnlyList<KataReport> reports) =>
        reports.Any(report => report.Verdict == Verdict.GraderError) ? ExitCode.GraderFailed
        : reports.Count > 0 && reports.All(report => report.Verdict == Verdict.Solved) ? ExitCode.AllSolved
        : ExitCode.NotSolved;
}
