namespace Katas.Grader.Catalog;

/// <summary>What somebody may have meant by a name that there is not.</summary>
internal static class NearestNames
{
    private const int Suggested = 3;

    /// <summary>The question to put, <c>Did you mean 'a' or 'b'?</c>; null where no name is near.</summary>
    public static string? Question(string name, IEnumerable<string> names)
    {
        var nearest = names.Select(known => (Name: known, Distance: known.Contains(name, StringComparison.OrdinalIgnoreCase) ? 0 : EditDistance.Between(name.ToLowerInvariant(), known.ToLowerInvariant())))
            .Where(candidate => candidate.Distance <= Math.Max(3, candidate.Name.Length / 2))
            .OrderBy(candidate => candidate.Distance)
            .Take(Suggested)
            .Select(candidate => $"'{candidate.Name}'")
            .ToList();
        return nearest.Count == 0 ? null : $"Did you mean {string.Join(" or ", nearest)}?";
    }
}
