using System.Text.RegularExpressions;

namespace Katas.Grader.Reporting.Html;

/// <summary>The message of a failed assertion, taken apart as far as it has the usual form.</summary>
/// <param name="Input">What was called or given; null where nothing tells.</param>
/// <param name="Expected">What should have come.</param>
/// <param name="Got">What came.</param>
/// <param name="Remark">What else the message says, such as the seed; null where nothing.</param>
/// <param name="Place">The line of the assertion; null where its code is hidden.</param>
internal sealed partial record FailureText(string? Input, string Expected, string Got, string? Remark, string? Place)
{
    /// <summary>Null where the message has another form; it is then best shown as it is.</summary>
    public static FailureText? Of(string message)
    {
        if (Usual().Match(message) is not { Success: true } usual)
            return null;

        var because = usual.Groups["because"].Value;
        var call = Call().Match(because);
        List<string> remarks = [call.Success ? call.Groups["more"].Value : because, usual.Groups["difference"].Value];
        var remark = string.Join("; ", remarks.Where(text => text.Length > 0));
        return new FailureText(
            call.Success ? call.Groups["call"].Value : null, usual.Groups["expected"].Value, usual.Groups["got"].Value,
            remark.Length > 0 ? remark : null, usual.Groups["place"] is { Success: true } place ? place.Value : null);
    }

    /// <summary>FluentAssertions' sentence about a value, and the line that the test runner adds.</summary>
    [GeneratedRegex("""^Expected .{1,80}? to be (?<expected>.+?)(?: because (?<because>.+))?, but found (?<got>.+?)(?: \((?<difference>difference of [^()]{1,40})\))?\.(?:\n\s+in (?<place>\S+:\d+))?\s*$""", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Usual();

    /// <summary>The reasons that katas' tests give.</summary>
    [GeneratedRegex("""^(?:that is what (?<call>.+) returns(?: \((?<more>[^()]+)\))?|the statement says so of (?<call>.+))$""", RegexOptions.Singleline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Call();
}
