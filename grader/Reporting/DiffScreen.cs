using System.Globalization;
using System.Text;
using Katas.Grader.Comparing;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Katas.Grader.Reporting;

/// <summary>A file of the submission and that of the reference on a terminal. The marks say what the colours say.</summary>
/// <param name="console">The terminal.</param>
/// <param name="sideBySide">In two columns; otherwise in one, with what the submission has instead before what the reference has.</param>
internal sealed class DiffScreen(IAnsiConsole console, bool sideBySide)
{
    private const int Tab = 4;

    /// <summary>The line's number, its mark, and what stands between the columns.</summary>
    private const int NumberWidth = 4, MarkWidth = 3, Gap = 3;

    public void Write(FileDiff file)
    {
        if (file.IsTooLong)
        {
            console.WriteLine($"{file.Submission ?? file.Reference} is too long to be compared.");
            console.WriteLine();
            return;
        }

        var (own, theirs) = (file.Submission ?? "(no such file)", file.Reference ?? "(no such file)");
        if (sideBySide)
            WriteTwoColumns(file, own, theirs);
        else
            WriteOneColumn(file, own, theirs);
        console.WriteLine();
    }

    private void WriteOneColumn(FileDiff file, string own, string theirs)
    {
        Line($"--- {own}", "bold red");
        Line($"+++ {theirs}", "bold green");
        foreach (var (mark, line) in file.Unified())
            Line($"{mark} {Shown(line.Text)}".TrimEnd(), Style(mark));
    }

    private void WriteTwoColumns(FileDiff file, string own, string theirs)
    {
        var width = (console.Profile.Width - Gap - 1) / 2;
        var room = width - NumberWidth - MarkWidth;
        Columns(new Cell($"--- {own}", "bold red"), new Cell($"+++ {theirs}", "bold green"), width);
        foreach (var row in file.Rows)
        {
            var left = Cells(row.Submission, row.IsEqual ? ' ' : '-', room);
            var right = Cells(row.Reference, row.IsEqual ? ' ' : '+', room);
            for (var at = 0; at < Math.Max(left.Count, right.Count); at++)
                Columns(left.ElementAtOrDefault(at), right.ElementAtOrDefault(at), width);
        }
    }

    private void Columns(Cell? left, Cell? right, int width)
    {
        var padding = new string(' ', Math.Max(0, width - Width(left?.Text ?? "")) + Gap);
        console.MarkupLine($"{Marked(left)}{(right is null ? "" : padding)}{Marked(right)}");
    }

    private static string Marked(Cell? cell) => cell is null ? "" : cell.Style is { } style ? $"[{style}]{Markup.Escape(cell.Text)}[/]" : Markup.Escape(cell.Text);

    /// <summary>A line in as many pieces as it takes; only the first has its number.</summary>
    private static List<Cell> Cells(DiffLine? line, char mark, int room) => line is null ? [] :
        [.. Pieces(Shown(line.Text), room).Select((piece, at) =>
            new Cell($"{(at == 0 ? line.Number.ToString(CultureInfo.InvariantCulture) : ""),NumberWidth} {mark} {piece}".TrimEnd(), Style(mark)))];

    private void Line(string text, string? style) => console.WriteLine(text, style is null ? Spectre.Console.Style.Plain : Spectre.Console.Style.Parse(style));

    private static string? Style(char mark) => mark switch
    {
        '-' => "red",
        '+' => "green",
        _ => null,
    };

    private static string Shown(string text) => Printable.Lines(text).Replace("\t", new string(' ', Tab));

    private static IEnumerable<string> Pieces(string text, int room)
    {
        var piece = new StringBuilder();
        var taken = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var width = Width(rune.ToString());
            if (taken + width > room)
            {
                yield return piece.ToString();
                piece.Clear();
                taken = 0;
            }

            piece.Append(rune);
            taken += width;
        }

        yield return piece.ToString();
    }

    /// <summary>In columns of a terminal, of which some characters take two.</summary>
    private static int Width(string text) => new Segment(text).CellCount();

    private sealed record Cell(string Text, string? Style);
}
