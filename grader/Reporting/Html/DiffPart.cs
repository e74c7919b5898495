using Katas.Grader.Comparing;

namespace Katas.Grader.Reporting.Html;

/// <summary>The submission held against the reference, line by line, each line marked.</summary>
internal static class DiffPart
{
    public static Fragment Of(IReadOnlyList<FileDiff> files) => Fragment.Each(files, Of);

    private static Fragment Of(FileDiff file) => file.IsTooLong ? Fragment.Of($"""<p>{file.Submission ?? file.Reference} is too long to be compared.</p>""") : Fragment.Of(
        $"""
        <p class="quiet"><span class="code">- {file.Submission ?? "(no such file)"}</span><br><span class="code">+ {file.Reference ?? "(no such file)"}</span></p>
        <div class="scroll" tabindex="0" role="region" aria-label="Difference of {file.Submission ?? file.Reference}">
        <table class="diff code">
        <thead class="heard"><tr><th scope="col">line</th><th scope="col">whose</th><th scope="col">text</th></tr></thead>
        <tbody>
        {Fragment.Each(file.Unified(), line => Row(line.Mark, line.Line))}
        </tbody>
        </table>
        </div>

        """);

    private static Fragment Row(char mark, DiffLine line) => Fragment.Of(
        $"""
        <tr class="{(mark switch { '-' => "removed", '+' => "added", _ => "same" })}"><td class="number">{line.Number}</td><td>{(mark switch { '-' => Own, '+' => Theirs, _ => default })}</td><td>{line.Text}</td></tr>

        """);

    private static readonly Fragment Own = Fragment.Of($"""-<span class="heard"> submission</span>"""), Theirs = Fragment.Of($"""+<span class="heard"> reference</span>""");
}
