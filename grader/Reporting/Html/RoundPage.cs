using Katas.Grader.Grading;
using Katas.Grader.Interviewing;

namespace Katas.Grader.Reporting.Html;

/// <summary>A round's report as a web page: what was solved and when, each kata's verdict, and the questions that come next.</summary>
internal static class RoundPage
{
    private const string Questions = "questions";

    public static string Write(RoundReport report, TimeProvider clock)
    {
        var graded = report.Answers.Select(answer => answer.Report).OfType<KataReport>().ToList();
        var environment = ReportEnvironment.Current(graded.Exists(kata => kata.Complexity.Count > 0));
        return new Page(
            $"Interview of {LocalTime.Date(clock, report.Round.Started)}", Summary(report, clock), [.. graded.Select(Link), .. QuestionsLink(graded)],
            Fragment.Of($"{Fragment.Each(graded, kata => KataCard.Of(new HtmlKata(kata, [])))}{FollowUps(graded)}"),
            EnvironmentPart.Of(environment, clock.GetLocalNow())).Write();
    }

    private static Fragment Summary(RoundReport report, TimeProvider clock) => Fragment.Of(
        $"""
        <p>{report.SolvedInTime} of {report.Answers.Count} solved in time, from {LocalTime.Of(clock, report.Round.Started)} to {LocalTime.Of(clock, report.End)}.</p>
        <dl class="facts">
        {Fragment.Each(report.Answers, answer => Fragment.Of($"<dt>{answer.Kata}</dt><dd>{RoundSentences.Of(report, answer, clock)}</dd>"))}
        </dl>
        {(report.Round.ClockWasSetBack ? Fragment.Of($"<p>{RoundSentences.ClockWasSetBack}</p>") : default)}
        """);

    private static PageLink Link(KataReport report) =>
        new(KataCard.Id(report), Fragment.Of($"""<span class="name">{report.Kata.Slug}</span>{Tone.Of(report.Verdict).Word(Names.Of(report.Verdict))}"""));

    private static IEnumerable<PageLink> QuestionsLink(IReadOnlyList<KataReport> graded) =>
        graded.Any(kata => kata.Kata.Statement.FollowUps.Count > 0) ? [new PageLink(Questions, Fragment.Of($"""<span class="name">Follow-up questions</span>"""))] : [];

    private static Fragment FollowUps(IReadOnlyList<KataReport> graded)
    {
        var asked = graded.Where(kata => kata.Kata.Statement.FollowUps.Count > 0).ToList();
        return asked.Count == 0 ? default : Fragment.Of(
            $"""
            <section class="card" id="{Questions}" aria-labelledby="{Questions}-title">
            <h2 id="{Questions}-title">Follow-up questions</h2>
            <p>Answer each aloud before you open its answer.</p>
            {Fragment.Each(asked, FollowUps)}
            </section>

            """);
    }

    private static Fragment FollowUps(KataReport report) => Fragment.Of(
        $"""
        <h3>{report.Kata.Slug}</h3>
        {Fragment.Each(report.Kata.Statement.FollowUps, followUp => Fold.Of(followUp.Question, MarkdownPart.Of(followUp.Answer)))}

        """);
}
