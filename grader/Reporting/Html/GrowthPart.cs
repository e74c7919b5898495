using Katas.Grader.Complexity;

namespace Katas.Grader.Reporting.Html;

/// <summary>What was judged on growth, with a plot where there is something to see and the numbers behind a fold.</summary>
internal static class GrowthPart
{
    public static Fragment Of(IReadOnlyList<ComplexityResult> results, string id)
    {
        if (results.Count == 0)
            return default;

        var drawn = results.Where(result => result.Samples.Count > 1).ToList();
        List<ComplexityResult> shown = [.. drawn.Where(result => result.Outcome != GrowthOutcome.Met)];
        if (shown.Count == 0)
            shown = [.. drawn.Where(result => result.Resource == "time").Take(2)];
        var folded = drawn.Except(shown).ToList();
        return Fragment.Of(
            $"""
            <section aria-labelledby="{id}">
            <h3 id="{id}">Growth</h3>
            {Judgements(results)}
            {Plots(shown)}
            {Fold.Of(folded.Count, folded.Count == 1 ? "One more plot" : $"{folded.Count} more plots", () => Plots(folded))}
            {Fold.Of(drawn.Count, "The numbers", () => Fragment.Each(drawn, Numbers))}
            </section>

            """);
    }

    private static Fragment Judgements(IReadOnlyList<ComplexityResult> results) => Fragment.Of(
        $"""
        <div class="scroll" tabindex="0" role="region" aria-label="Judgements on growth">
        <table>
        <thead><tr><th scope="col">outcome</th><th scope="col">operation</th><th scope="col">resource</th><th scope="col">allowed</th><th scope="col">nearest</th></tr></thead>
        <tbody>
        {Fragment.Each(results.OrderByDescending(result => result.IsFailure), Judgement)}
        </tbody>
        </table>
        </div>
        {Fragment.Each(results.Where(result => result.Outcome != GrowthOutcome.Met || result.Note is not null), Explanation)}
        """);

    private static Fragment Judgement(ComplexityResult result) => Fragment.Of(
        $"""
        <tr><td>{Tone.Of(result.Outcome).Word(Names.Of(result.Outcome))}</td><th scope="row" class="code">{result.Operation}</th><td>{result.Resource}</td><td>{result.Required}</td><td>{(result.BestFit.Length == 0 ? "–" : result.BestFit)}</td></tr>

        """);

    private static Fragment Explanation(ComplexityResult result) => Fragment.Of(
        $"""
        <p><span class="code">{result.Operation}</span>, {result.Resource}: {(result.Outcome == GrowthOutcome.Met ? result.Note : $"{result.Explanation} {result.Note}".TrimEnd())}</p>

        """);

    private static Fragment Plots(IEnumerable<ComplexityResult> results) => results.Any() ? Fragment.Of(
        $"""
        <div class="plots">
        {Fragment.Each(results, GrowthFigure.Of)}
        </div>
        """) : default;

    private static Fragment Numbers(ComplexityResult result) => Fragment.Of(
        $"""
        <div class="scroll" tabindex="0" role="region" aria-label="{result.Resource} of {result.Operation}">
        <table>
        <caption>{result.Resource} of <span class="code">{result.Operation}</span>: {Amount.What(result.Signal)} of a call, median</caption>
        <thead><tr><th scope="col" class="number">n</th><th scope="col" class="number">submission</th><th scope="col" class="number">reference</th><th scope="col" class="number">ratio</th></tr></thead>
        <tbody>
        {Fragment.Each(result.Samples, point => Fragment.Of(
            $"""
            <tr><th scope="row" class="number">{Amount.Of(point.N)}</th><td class="number">{Amount.Of(point.Submission, result.Signal)}</td><td class="number">{Amount.Of(point.Reference, result.Signal)}</td><td class="number">{Amount.Ratio(point.Submission, point.Reference)}</td></tr>

            """))}
        </tbody>
        </table>
        </div>

        """);
}
