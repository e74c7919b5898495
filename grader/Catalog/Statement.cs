using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Katas.Grader.Catalog;

/// <summary>A kata's README.md, taken apart.</summary>
/// <param name="FrontMatter">What stands at its top.</param>
/// <param name="Document">The parsed Markdown, front matter included.</param>
/// <param name="Text">The Markdown itself.</param>
internal sealed record Statement(FrontMatter FrontMatter, MarkdownDocument Document, string Text)
{
    private const string TopicsFrom = "<!-- topics:", TopicsTo = "-->";

    /// <summary>From vague to concrete, Markdown.</summary>
    public IReadOnlyList<string> Hints => [.. HintItems.Select(item => Source(item[0], item[^1]))];

    /// <summary>The same, parsed.</summary>
    public IReadOnlyList<ListItemBlock> HintItems => [.. Section("Hints").OfType<ListBlock>().SelectMany(list => list).Cast<ListItemBlock>()];

    public IReadOnlyList<FollowUp> FollowUps
    {
        get
        {
            var blocks = Section("Follow-ups").ToList();
            var headings = blocks.Index().Where(block => block.Item is HeadingBlock).Select(block => block.Index).ToList();
            return [.. headings.Select((at, number) =>
            {
                var end = number + 1 < headings.Count ? headings[number + 1] : blocks.Count;
                var topics = at + 1 < end ? NamedTopics(blocks[at + 1]) : null;
                var from = topics is null ? at + 1 : at + 2;
                return new FollowUp(Title((HeadingBlock)blocks[at]), end > from ? Source(blocks[from], blocks[end - 1]) : "", topics ?? []);
            })];
        }
    }

    public IReadOnlyList<Example> Examples => [.. Section("Examples").OfType<FencedCodeBlock>()
        .Where(block => block.Info is "csharp" or "sql")
        .Select(block => new Example(block.Info!, block.Lines.ToString()))];

    /// <summary>The titles of the second-level headings.</summary>
    public IReadOnlyList<string> Sections => [.. Document.OfType<HeadingBlock>().Where(heading => heading.Level == 2).Select(Title)];

    /// <summary>The blocks below the heading of that title.</summary>
    public IEnumerable<Block> Section(string title) => Document
        .SkipWhile(block => block is not HeadingBlock { Level: 2 } heading || Title(heading) != title)
        .Skip(1)
        .TakeWhile(block => block is not HeadingBlock { Level: <= 2 });

    public static string Title(HeadingBlock heading) => string.Concat(heading.Inline?.Descendants().Select(inline => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        _ => "",
    }) ?? []);

    /// <exception cref="UsageException">The front matter is missing or cannot be read.</exception>
    public static Statement Read(string file)
    {
        var text = File.ReadAllText(file);
        var document = Markdown.Parse(text, new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().Build());
        if (document.OfType<YamlFrontMatterBlock>().FirstOrDefault() is not { } block)
            throw new UsageException($"{file} has no front matter: it must begin with a line '---', keys such as 'title', and another '---'.");

        try
        {
            var frontMatter = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build()
                .Deserialize<FrontMatter?>(block.Lines.ToString());
            return new Statement(frontMatter ?? new FrontMatter(), document, text);
        }
        catch (YamlException exception)
        {
            throw new UsageException($"{file}: the front matter cannot be read at line {exception.Start.Line + 1}: {exception.InnerException?.Message ?? exception.Message}");
        }
    }

    /// <summary>What a comment such as <c>&lt;!-- topics: REST; CRUD --&gt;</c> names; null where the block is none.</summary>
    private static string[]? NamedTopics(Block block) =>
        block is HtmlBlock html && html.Lines.ToString().Trim() is var text && text.StartsWith(TopicsFrom, StringComparison.Ordinal) && text.EndsWith(TopicsTo, StringComparison.Ordinal)
            ? text[TopicsFrom.Length..^TopicsTo.Length].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : null;

    private string Source(Block first, Block last) => Text[first.Span.Start..(last.Span.End + 1)];
}
