using Markdig;

namespace Katas.Grader.Reporting.Html;

/// <summary>Markdown of a kata's statement; HTML in it is shown and not obeyed.</summary>
internal static class MarkdownPart
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    public static Fragment Of(string markdown)
    {
        var html = Markdown.ToHtml(markdown, Pipeline);
        var builder = new Fragment.Builder(html.Length, 0);
        builder.AppendLiteral(html);
        return Fragment.Of(builder);
    }
}
