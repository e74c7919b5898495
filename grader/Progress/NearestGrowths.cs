using Katas.Grader.Complexity;

namespace Katas.Grader.Progress;

/// <summary>Many measured growths in a word.</summary>
internal static class NearestGrowths
{
    /// <summary>The class of the worst operation, as a submission is judged; empty where the resource was not measured.</summary>
    public static string Worst(this Attempt attempt, string resource) =>
        attempt.Growth.Where(growth => growth.Resource == resource).Select(growth => growth.Nearest).MaxBy(Rank) ?? "";

    /// <summary>The slowest growth that an attempt came to.</summary>
    public static string Best(this KataHistory history, string resource) =>
        history.Attempts.Select(attempt => attempt.Worst(resource)).Where(nearest => nearest.Length > 0).MinBy(Rank) ?? "";

    private static int Rank(string nearest) => GrowthClass.All.Index().FirstOrDefault(known => known.Item.Name == nearest, (GrowthClass.All.Count, null!)).Index;
}
