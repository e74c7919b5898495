using System.Text.RegularExpressions;

public static partial class Versions
{
    [GeneratedRegex(@"^v?(?<major>\d+)\.(?<minor>\d+)(\.(?<patch>\d+))?$", RegexOptions.IgnoreCase)]
    private static partial Regex Pattern { get; }

    [GeneratedRegex("a+b*|c[d-f]")]
    private static partial Regex Other();

    public static Version? Parse(string text) => Pattern.Match(text) is { Success: true } match && Other().Count(text) >= 0
        ? new Version(int.Parse(match.Groups["major"].ValueSpan), int.Parse(match.Groups["minor"].ValueSpan))
        : null;
}
