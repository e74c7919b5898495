using Katas.Grader.Compilation;

namespace Katas.Grader.Reporting.Html;

/// <summary>What the compiler or the gate objects to, with the line and a caret below its column.</summary>
internal static class ErrorsPart
{
    private const int MostShown = 10;

    public static Fragment Of(IReadOnlyList<CompileError> errors, string id) => errors.Count == 0 ? default : Fragment.Of(
        $"""
        <section aria-labelledby="{id}">
        <h3 id="{id}">{(errors.Count == 1 ? "The error" : $"{errors.Count} errors")}</h3>
        {List(errors.Take(MostShown))}
        {Fold.Of(errors.Count - MostShown, $"{errors.Count - MostShown} more errors", () => List(errors.Skip(MostShown)))}
        </section>

        """);

    private static Fragment List(IEnumerable<CompileError> errors) => Fragment.Of(
        $"""
        <ol class="cases">
        {Fragment.Each(errors, Item)}
        </ol>
        """);

    private static Fragment Item(CompileError error) => Fragment.Of(
        $"""
        <li class="case">
        <p><strong>{Prose.Of(error.Message)}</strong></p>
        <p class="quiet"><span class="code">{Place(error)}</span> · {error.Id}</p>
        {Source(error)}
        </li>

        """);

    private static string Place(CompileError error) => error.Line == 0 ? error.File : $"{error.File}({error.Line},{error.Column})";

    private static Fragment Source(CompileError error)
    {
        if (error.SourceLine.Trim().Length == 0)
            return default;

        // Tabs stay tabs above the caret, and what is spelled out is as long below, so that it stands under its column.
        var before = Printable.Lines(error.SourceLine[..Math.Clamp(error.Column - 1, 0, error.SourceLine.Length)]);
        var lead = string.Concat(before.Select(character => character == '\t' ? '\t' : ' '));
        return Fragment.Of($"""<pre class="scroll" tabindex="0"><code>{error.SourceLine}{"\n"}{lead}</code><b class="caret">^</b></pre>""");
    }
}
