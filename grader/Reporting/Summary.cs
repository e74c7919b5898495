using Katas.Grader.Grading;

namespace Katas.Grader.Reporting;

/// <summary>How many katas ended how.</summary>
internal sealed record Summary(int Solved, int Failed, int NotStarted)
{
    public static Summary Of(IReadOnlyList<KataReport> reports)
    {
        var solved = reports.Count(report => report.Verdict == Verdict.Solved);
        var notStarted = reports.Count(report => report.Verdict == Verdict.NotStarted);
        return new Summary(solved, reports.Count - solved - notStarted, notStarted);
    }
}
