using Katas.Grader.Grading;
using Katas.Grader.Submissions;

namespace Katas.Grader.Reporting.Html;

/// <summary>One kata: the verdict and its reason, then what it takes to mend the submission, then what can be known besides.</summary>
internal static class KataCard
{
    public static Fragment Of(HtmlKata kata)
    {
        var report = kata.Report;
        var (id, tone) = (Id(report), Tone.Of(report.Verdict));
        return Fragment.Of(
            $"""
            <article class="card {tone.Class}" id="{id}" aria-labelledby="{id}-title">
            <div class="title"><h2 id="{id}-title">{report.Kata.Slug}</h2>{tone.Badge(Names.Of(report.Verdict))}{Subject(report.Subject)}</div>
            <p class="reason">{Prose.Of(report.Reason)}</p>
            {ErrorsPart.Of(report.Diagnostics, $"{id}-errors")}
            {TestsPart.Of(report.Tests, $"{id}-tests")}
            {GrowthPart.Of(report.Complexity, $"{id}-growth")}
            {Reference(kata, $"{id}-reference")}
            {Took(report.Milliseconds)}
            </article>

            """);
    }

    /// <summary>Links to the parts of a page's only card.</summary>
    public static IReadOnlyList<PageLink> Parts(HtmlKata kata)
    {
        var id = Id(kata.Report);
        return
        [
            .. Link("Errors", "errors", kata.Report.Diagnostics.Count > 0),
            .. Link("Tests", "tests", kata.Report.Tests.Count > 0),
            .. Link("Growth", "growth", kata.Report.Complexity.Count > 0),
            .. Link("Beside the reference", "reference", kata.Diff.Count > 0),
            new PageLink("about", Fragment.Of($"""<span class="name">About this report</span>""")),
        ];

        IEnumerable<PageLink> Link(string name, string part, bool isThere) =>
            isThere ? [new PageLink($"{id}-{part}", Fragment.Of($"""<span class="name">{name}</span>"""))] : [];
    }

    public static string Id(KataReport report) => $"kata-{Page.Id(report.Kata.Slug)}";

    private static Fragment Subject(string subject) => subject switch
    {
        Submission.Learner => default,
        Submission.Reference => Fragment.Of($"""<span class="tag">the reference</span>"""),
        _ => Fragment.Of($"""<span class="tag code">{subject}</span>"""),
    };

    private static Fragment Reference(HtmlKata kata, string id) => kata.Diff.Count == 0 ? default : Fragment.Of(
        $"""
        <section aria-labelledby="{id}">
        <h3 id="{id}">Beside the reference</h3>
        {Fold.Of("What the reference has instead", DiffPart.Of(kata.Diff))}
        </section>
        """);

    private static Fragment Took(Durations durations) => Fragment.Of(
        $"""<p class="quiet took">Compiling took {durations.Compile / 1000:0.0} s, the tests {durations.Tests / 1000:0.0} s, measuring growth {durations.Complexity / 1000:0.0} s. <a class="up" href="#top">To the top</a></p>""");
}
