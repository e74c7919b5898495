using Katas.Grader.Complexity;
using Katas.Grader.Grading;
using Katas.Grader.Testing;

namespace Katas.Grader.Reporting.Html;

/// <summary>How good a thing is: a colour, and a mark that says the same without colour.</summary>
/// <param name="Class">The style sheet's class.</param>
/// <param name="Mark">One character.</param>
internal sealed record Tone(string Class, string Mark)
{
    private static readonly Tone Good = new("good", "✓"), Bad = new("bad", "✗"), Warning = new("warn", "✗"), Open = new("none", "○"), Unknown = new("none", "?");

    public static Tone Of(Verdict verdict) => verdict switch
    {
        Verdict.Solved => Good,
        Verdict.NotStarted or Verdict.NoSubmission => Open,
        Verdict.TooSlow or Verdict.TooMuchMemory => Warning,
        _ => Bad,
    };

    public static Tone Of(TestOutcome outcome) => outcome switch
    {
        TestOutcome.Passed => Good,
        TestOutcome.NotRun => Open,
        _ => Bad,
    };

    public static Tone Of(GrowthOutcome outcome) => outcome switch
    {
        GrowthOutcome.Met => Good,
        GrowthOutcome.Inconclusive => Unknown,
        GrowthOutcome.Exceeded => Warning,
        _ => Bad,
    };

    /// <summary>Mark and word. The mark is for the eye; who listens hears the word.</summary>
    public Fragment Word(string word) => Fragment.Of($"""<span class="word {Class}"><span aria-hidden="true">{Mark}</span> {word}</span>""");

    public Fragment Badge(string word) => Fragment.Of($"""<span class="badge {Class}"><span aria-hidden="true">{Mark}</span> {word}</span>""");
}
