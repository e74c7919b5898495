using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Spectre.Console;
using Table = Markdig.Extensions.Tables.Table;
using TableCell = Markdig.Extensions.Tables.TableCell;
using TableRow = Markdig.Extensions.Tables.TableRow;

namespace Katas.Grader.Reporting;

/// <summary>Writes Markdown to a terminal: what statements use of it.</summary>
internal sealed class MarkdownScreen(IAnsiConsole console, string source)
{
    private const int Narrowest = 10, Widest = 100;

    /// <summary>A statement up to its hints: those and the follow-ups come after trying.</summary>
    public static void WriteStatement(IAnsiConsole console, Catalog.Statement statement) => new MarkdownScreen(console, statement.Text).Write(statement.Document
        .TakeWhile(block => block is not HeadingBlock { Level: 2 } heading || Catalog.Statement.Title(heading) != "Hints"));

    public void Write(IEnumerable<Block> blocks)
    {
        console.Profile.Width = Math.Min(console.Profile.Width, Widest);
        foreach (var block in blocks.Where(block => block is not YamlFrontMatterBlock))
        {
            Write(block, indent: 0);
            console.WriteLine();
        }
    }

    private void Write(Block block, int indent)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Heading(heading);
                break;
            case CodeBlock code:
                foreach (var line in code.Lines.ToString().Split('\n'))
                    Code(line, indent + 4);
                break;
            case ListBlock list:
                foreach (var (at, item) in list.Index())
                    Item((ListItemBlock)item, list.IsOrdered ? $"{at + 1}." : "-", indent);
                break;
            case Table table:
                Write(table);
                break;
            case ParagraphBlock paragraph:
                Paragraph(Inline(paragraph.Inline), indent);
                break;
            case HtmlBlock:
                break; // comments
            default:
                Paragraph(Markup.Escape(source[block.Span.Start..(block.Span.End + 1)]), indent);
                break;
        }
    }

    /// <summary>Where nothing is bold, the two upper levels are underlined.</summary>
    private void Heading(HeadingBlock heading)
    {
        var title = Inline(heading.Inline);
        console.MarkupLine($"[bold]{title}[/]");
        if (!IsPlain || heading.Level > 2)
            return;
        console.WriteLine(new string(heading.Level == 1 ? '=' : '-', Math.Min(Markup.Remove(title).Length, console.Profile.Width)));
    }

    /// <summary>What is too long goes on deeper, so that it is not taken for the next line.</summary>
    private void Code(string line, int indent)
    {
        var lead = indent;
        while (Math.Max(Narrowest, console.Profile.Width - lead) is var room && line.TrimEnd().Length > room)
        {
            var blank = line.LastIndexOf(' ', room);
            var at = blank >= 0 && line[..blank].Trim().Length > 0 ? blank : room;
            console.WriteLine(new string(' ', lead) + line[..at].TrimEnd());
            lead = indent + line.Length - line.TrimStart().Length + 4;
            line = line[at..].TrimStart();
        }

        console.WriteLine(new string(' ', lead) + line.TrimEnd());
    }

    private void Item(ListItemBlock item, string mark, int indent)
    {
        foreach (var (at, block) in item.Index())
        {
            if (at == 0 && block is ParagraphBlock paragraph)
            {
                var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(indent).PadRight(1)).AddColumn(new GridColumn().PadLeft(0).PadRight(0));
                grid.AddRow(new Markup(mark), new Markup(Inline(paragraph.Inline)));
                console.Write(grid);
            }
            else
            {
                Write(block, indent + 2);
            }
        }
    }

    private void Write(Table table)
    {
        var shown = new Spectre.Console.Table().Border(TableBorder.Ascii);
        foreach (var (at, row) in table.OfType<TableRow>().Index())
        {
            var cells = row.OfType<TableCell>().Select(cell => string.Join(" ", cell.OfType<ParagraphBlock>().Select(paragraph => Inline(paragraph.Inline)))).ToArray();
            if (at == 0)
                shown.AddColumns(cells);
            else
                shown.AddRow(cells);
        }

        console.Write(shown);
    }

    private void Paragraph(string markup, int indent) => console.Write(new Padder(new Markup(markup), new Padding(indent, 0, 0, 0)));

    private bool IsPlain => !console.Profile.Capabilities.Ansi;

    private string Inline(ContainerInline? container) => container is null ? "" : string.Concat(container.Select(inline => inline switch
    {
        LiteralInline literal => Markup.Escape(literal.Content.ToString()),
        CodeInline code => IsPlain ? Markup.Escape($"`{code.Content}`") : $"[cyan]{Markup.Escape(code.Content)}[/]",
        EmphasisInline emphasis => $"[bold]{Inline(emphasis)}[/]",
        LineBreakInline => " ",
        LinkInline link => Inline(link),
        ContainerInline nested => Inline(nested),
        _ => Markup.Escape(inline.ToString() ?? ""),
    }));
}
