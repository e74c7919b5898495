using System.Globalization;
using Katas.Grader.Progress;

namespace Katas.Grader.Cli;

/// <summary>What the rows of the dashboard come to: a few lines, none before the first kata is solved.</summary>
internal static class Overview
{
    private const int Named = 3;

    public static IEnumerable<string> Lines(IReadOnlyList<Standing> standings, DateOnly today)
    {
        var solved = standings.Where(IsSolved).ToList();
        if (solved.Count == 0)
            yield break;

        var topics = standings.SelectMany(standing => standing.Kata.Statement.FrontMatter.Topics, (standing, topic) => (topic, standing)).ToLookup(pair => pair.topic, pair => pair.standing);
        var mastered = topics.Where(topic => topic.All(IsSolved)).Select(topic => topic.Key).Order(StringComparer.OrdinalIgnoreCase).ToList();
        var streak = Days.Streak(solved.SelectMany(standing => standing.Practice.Solves), today);
        yield return $"Solved: {solved.Count} of {standings.Count}. Topics mastered: {mastered.Count} of {topics.Count}. Streak: {Count(streak, "day")}.";

        var due = standings.Where(standing => standing.State == KataState.DueForReview).OrderBy(standing => standing.Practice.Due).Select(standing => standing.Kata.Slug).ToList();
        if (due.Count > 0)
            yield return $"Due for review: {Some(due)}.";
        else if (solved.MinBy(standing => standing.Practice.Due) is { } next)
            yield return $"Next review: {next.Kata.Slug} {When(next.Practice.Due!.Value, today)}.";
    }

    /// <summary>A day as people say it: <c>tomorrow</c>, <c>on 28 November</c>.</summary>
    public static string When(DateOnly day, DateOnly today) => day == today.AddDays(1) ? "tomorrow" : $"on {day.ToString("d MMMM", CultureInfo.InvariantCulture)}";

    public static string Count(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";

    private static bool IsSolved(Standing standing) => standing.State is KataState.Solved or KataState.DueForReview;

    private static string Some(List<string> names) => names.Count <= Named
        ? string.Join(", ", names)
        : $"{string.Join(", ", names.Take(Named))} and {names.Count - Named} more";
}
