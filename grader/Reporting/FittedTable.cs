using Spectre.Console;

namespace Katas.Grader.Reporting;

/// <summary>A table that leaves out its less important columns where the terminal is too narrow for all of them, and breaks no line.</summary>
/// <param name="columns">From left to right.</param>
internal sealed class FittedTable(params FittedColumn[] columns)
{
    private const string Gap = "  ";

    private readonly List<FittedCell[]> _rows = [];

    /// <summary>Adds a row with a cell for each column.</summary>
    public void AddRow(params FittedCell[] cells) => _rows.Add(cells);

    public void Write(IAnsiConsole console)
    {
        var widths = columns.Select((column, at) => _rows.Select(row => row[at].Text.Length).Append(column.Header.Length).Max()).ToArray();
        var shown = Enumerable.Range(0, columns.Length).ToList();
        while (shown.Sum(at => widths[at] + Gap.Length) - Gap.Length > console.Profile.Width && shown.MaxBy(at => columns[at].Rank) is var least && columns[least].Rank > 0)
            shown.Remove(least);

        foreach (var row in _rows.Prepend([.. columns.Select(column => new FittedCell(column.Header))]))
            console.MarkupLine(string.Join(Gap, Cells(row, shown, widths)));
    }

    /// <summary>No line ends in blanks.</summary>
    private IEnumerable<string> Cells(FittedCell[] row, List<int> shown, int[] widths)
    {
        var last = shown.FindLastIndex(at => row[at].Text.Length > 0);
        return shown.Take(last + 1).Select((at, place) =>
        {
            var (text, colour) = row[at];
            var padded = columns[at].IsNumber ? text.PadLeft(widths[at]) : place == last ? text : text.PadRight(widths[at]);
            return colour is null ? Markup.Escape(padded) : $"[{colour}]{Markup.Escape(padded)}[/]";
        });
    }
}

/// <param name="Header">What stands above it.</param>
/// <param name="Rank">The column of the highest rank is left out first; those of rank 0 never are.</param>
/// <param name="IsNumber">Whether its cells end below each other.</param>
internal sealed record FittedColumn(string Header, int Rank = 0, bool IsNumber = false);

internal sealed record FittedCell(string Text, string? Colour = null)
{
    public static implicit operator FittedCell(string text) => new(text);
}
