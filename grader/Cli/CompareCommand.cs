using Katas.Grader.Catalog;
using Katas.Grader.Comparing;
using Katas.Grader.Grading;
using Katas.Grader.Interviewing;
using Katas.Grader.Reporting;
using Katas.Grader.Submissions;

namespace Katas.Grader.Cli;

/// <summary>The learner's submission beside the reference; asks before it spoils a kata that is not solved.</summary>
internal static class CompareCommand
{
    public static async Task<int> RunAsync(Context context, string name, bool spoil, bool complexity, CancellationToken cancellation)
    {
        var kata = context.Catalog.Find(name);
        ClosedBook.Check(context.Repository, context.Time, "References");
        var submission = SubmissionReader.Learner(kata);
        var report = await GradeAsync(context, kata, submission, complexity, cancellation);
        context.OpenStore().Note(report);
        if (!spoil && !report.MaySeeReference && !MaySpoil(context, report))
            return ExitCode.NotSolved;

        new ComparisonScreen(context.Out).Write(report, Comparison.Of(report, submission, SubmissionReader.Reference(kata)));
        return ExitCode.AllSolved;
    }

    /// <summary>What the present files are worth is what counts, not what earlier ones were.</summary>
    private static async Task<KataReport> GradeAsync(Context context, Kata kata, Submission submission, bool complexity, CancellationToken cancellation)
    {
        context.Progress.Show($"grading {kata.Slug} …");
        await using var grader = new SubmissionGrader(context.Repository, context.Limits, context.Compilers);
        try
        {
            return await grader.GradeAsync(kata, submission, complexity, cancellation);
        }
        finally
        {
            context.Progress.Clear();
        }
    }

    private static bool MaySpoil(Context context, KataReport report)
    {
        var slug = report.Kata.Slug;
        var state = report.Verdict == Verdict.Solved
            ? $"The tests of {slug} pass, but without measuring nobody knows whether it is solved"
            : $"{slug} is not solved ({Names.Of(report.Verdict)})";
        if (context.Keyboard is not { } keyboard)
        {
            context.Error.WriteLine($"{state}, and the reference would spoil it. 'kata compare {slug} --spoil' shows it all the same.");
            return false;
        }

        context.Error.Write($"{state}, and the reference would spoil it. Show it all the same? (y/N) ");
        var isWanted = keyboard.ReadLine()?.Trim().ToLowerInvariant() is "y" or "yes";
        if (!isWanted)
            context.Error.WriteLine($"Then not. 'kata hint {slug}' helps more gently.");
        return isWanted;
    }
}
