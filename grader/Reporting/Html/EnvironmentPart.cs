using System.Globalization;
using Katas.Grader.Grading;

namespace Katas.Grader.Reporting.Html;

/// <summary>Where and how a report was made, for a page's footer.</summary>
internal static class EnvironmentPart
{
    public static Fragment Of(ReportEnvironment environment, DateTimeOffset made) => Fragment.Of(
        $"""
        <h2 id="about">About this report</h2>
        <dl class="facts">
        <dt>Made</dt><dd><time datetime="{made.ToString("O", CultureInfo.InvariantCulture)}">{made.ToString("d MMMM yyyy, HH:mm zzz", CultureInfo.InvariantCulture)}</time></dd>
        <dt>Machine</dt><dd>{environment.Os}, {environment.Runtime}, {environment.Cores} {(environment.Cores == 1 ? "processor" : "processors")}</dd>
        <dt>Isolation</dt><dd>{environment.Isolation}: {Meaning(environment.Isolation)}</dd>
        {Fragment.Of(environment.Counter, counter => Fragment.Of($"<dt>Growth judged by</dt><dd>{Means(counter)}</dd>"))}
        </dl>
        """);

    /// <summary>As <c>docs/isolation.md</c> says at length.</summary>
    private static string Meaning(string isolation) => isolation switch
    {
        "namespaces" => "submissions saw no network, no other process and no file of this machine's user.",
        "limits" => "the system bounded the memory, files and threads of submissions.",
        _ => "submissions ran beside the other programs of this machine.",
    };

    private static string Means(string counter) => counter == "callgrind" ? "processor time, and instructions counted by Valgrind where time does not decide" : counter.Replace('-', ' ');
}
