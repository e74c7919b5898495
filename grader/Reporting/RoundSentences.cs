using Katas.Grader.Grading;
using Katas.Grader.Interviewing;

namespace Katas.Grader.Reporting;

/// <summary>What both forms of a round's report say in the same words.</summary>
internal static class RoundSentences
{
    public const string ClockWasSetBack = "The machine's clock was set back during the round, so times may be off.";

    /// <summary>What became of a kata, and when.</summary>
    public static string Of(RoundReport report, RoundAnswer answer, TimeProvider clock)
    {
        if (answer.Report is null)
            return $"it is no longer in katas/, so it was not graded.{Green(report, answer)}";

        var verdict = answer.Report.Verdict switch
        {
            Verdict.Solved when report.IsSolvedInTime(answer) => "solved in time.",
            Verdict.Solved => "solved, but not in time.",
            var other => $"{Names.Of(other)}.",
        };
        return $"{verdict}{Green(report, answer)}{Late(report, answer, clock)}";
    }

    private static string Green(RoundReport report, RoundAnswer answer) => answer.FirstGreen is { } moment
        ? $" First found solved {LocalTime.Minutes(report.Round.MinutesIn(moment))} after the start."
        : "";

    private static string Late(RoundReport report, RoundAnswer answer, TimeProvider clock) => report.IsLate(answer)
        ? $" Its files were last written at {LocalTime.Of(clock, answer.LastWrite!.Value)}, {LocalTime.Minutes((int)(answer.LastWrite.Value - report.End).TotalMinutes)} after the end at {LocalTime.Of(clock, report.End)}."
        : "";
}
