using Katas.Grader.Testing;

namespace Katas.Grader.Reporting.Html;

/// <summary>What became of the tests: those that did not pass first, each with what it takes to mend it.</summary>
internal static class TestsPart
{
    private const int MostShown = 5;

    public static Fragment Of(IReadOnlyList<TestResult> tests, string id)
    {
        if (tests.Count == 0)
            return default;

        var failed = tests.Where(test => test.Outcome != TestOutcome.Passed).OrderBy(test => test.Outcome == TestOutcome.NotRun).ToList();
        return Fragment.Of(
            $"""
            <section aria-labelledby="{id}">
            <h3 id="{id}">Tests: {(failed.Count == 0 ? $"all {tests.Count} passed" : $"{tests.Count - failed.Count} of {tests.Count} passed")}</h3>
            {Cases(failed.Take(MostShown))}
            {Fold.Of(failed.Count - MostShown, $"{failed.Count - MostShown} more that did not pass", () => Cases(failed.Skip(MostShown)))}
            {Fold.Of("Every test", Table(tests))}
            </section>

            """);
    }

    private static Fragment Cases(IEnumerable<TestResult> tests) => tests.Any() ? Fragment.Of(
        $"""
        <ol class="cases">
        {Fragment.Each(tests, Case)}
        </ol>
        """) : default;

    private static Fragment Case(TestResult result)
    {
        var test = result.Test;
        return Fragment.Of(
            $"""
            <li class="case">
            <div class="title"><h4>{test.Method.Replace('_', ' ')}</h4>{Tone.Of(result.Outcome).Word(Names.Of(result.Outcome))}{(test.Hidden ? Hidden : default)}</div>
            {Facts(test, result.Message ?? "")}
            {Fragment.Of(result.Output, Output)}
            </li>

            """);
    }

    private static readonly Fragment Hidden = Fragment.Of($"""<span class="tag">hidden test</span>""");

    private static Fragment Facts(ScheduledTest test, string message)
    {
        var arguments = test.Name.StartsWith(test.Method, StringComparison.Ordinal) && test.Name.Length > test.Method.Length + 2 ? test.Name[(test.Method.Length + 1)..^1] : null;
        if (FailureText.Of(message) is not { } text)
        {
            return Fragment.Of(
                $"""
                {Fragment.Of(arguments, input => Fragment.Of($"""<dl class="facts">{Fact("Input", input)}</dl>"""))}
                {(message.Trim().Contains('\n') ? Fragment.Of($"""<pre class="wrap">{message.Trim()}</pre>""") : Fragment.Of($"<p>{message.Trim()}</p>"))}
                """);
        }

        return Fragment.Of(
            $"""
            <dl class="facts">
            {Fact("Input", text.Input ?? arguments)}{Fact("Expected", text.Expected)}{Fact("Got", text.Got)}{Fact("Note", text.Remark)}{Fact("Asserted in", text.Place)}
            </dl>
            """);
    }

    private static Fragment Fact(string name, string? value) => Fragment.Of(value, text => Fragment.Of($"""<dt>{name}</dt><dd class="code">{text}</dd>"""));

    private static Fragment Output(string output) => Fragment.Of(
        $"""
        <p class="quiet">It wrote to the console:</p>
        <pre class="scroll tall" tabindex="0">{output.TrimEnd()}</pre>
        """);

    private static Fragment Table(IReadOnlyList<TestResult> tests) => Fragment.Of(
        $"""
        <div class="scroll" tabindex="0" role="region" aria-label="Every test">
        <table>
        <thead><tr><th scope="col">outcome</th><th scope="col">test</th><th scope="col">kind</th><th scope="col" class="number">ms</th></tr></thead>
        <tbody>
        {Fragment.Each(tests, Row)}
        </tbody>
        </table>
        </div>
        """);

    private static Fragment Row(TestResult result) => Fragment.Of(
        $"""
        <tr><td>{Tone.Of(result.Outcome).Word(Names.Of(result.Outcome))}</td><th scope="row" class="code">{result.Test.Name}</th><td>{(result.Test.Hidden ? "hidden" : "visible")}</td><td class="number">{result.Milliseconds:0.0}</td></tr>

        """);
}
