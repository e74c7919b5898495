using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Katas.Grader.Reporting;

/// <summary>What was written to a terminal, drawn as SVG: a window with a title bar, for documents.</summary>
/// <param name="title">What the title bar says, usually the command.</param>
internal sealed partial class TerminalPicture(string title) : IAnsiConsoleEncoder
{
    private const double Column = 8.4, Row = 19, Padding = 18, Bar = 34;
    private const string Background = "#171b22", Plain = "#d8dee9";

    public string Encode(IAnsiConsole console, IEnumerable<IRenderable> renderables)
    {
        var lines = Lines(renderables.SelectMany(renderable => renderable.GetSegments(console)).Where(segment => !segment.IsControlCode));
        var (width, height) = (lines.Max(pieces => pieces.Select(piece => piece.Column + piece.Columns).DefaultIfEmpty().Max()) * Column + 2 * Padding, lines.Count * Row + Bar + 2 * Padding);
        var picture = new StringBuilder();
        picture.Append(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:0} {height:0}" width="{width:0}" height="{height:0}" role="img" aria-label="{Escaped(title)}">
            <title>{Escaped(title)}</title>
            <rect width="100%" height="100%" rx="9" fill="{Background}"/>
            <circle cx="20" cy="18" r="5.5" fill="#ff6159"/><circle cx="38" cy="18" r="5.5" fill="#ffbd2e"/><circle cx="56" cy="18" r="5.5" fill="#28c941"/>
            <g font-family="ui-monospace, 'Cascadia Code', 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14">
            <text x="80" y="23" fill="#8b95a5">{Escaped(title)}</text>

            """);
        foreach (var (at, line) in lines.Index())
            picture.AppendJoin("", line.Select(piece => piece.Draw(Bar + Padding + (at + 0.75) * Row)));
        return picture.Append("</g>\n</svg>\n").ToString();
    }

    /// <summary>
    /// The lines, empty ones too but for those at the end, in pieces without two blanks in a row: a picture's viewer would make
    /// one of them.
    /// </summary>
    private static List<List<Piece>> Lines(IEnumerable<Segment> segments)
    {
        List<List<Piece>> lines = [[]];
        var column = 0;
        foreach (var segment in segments)
        {
            foreach (var (at, text) in segment.Text.ReplaceLineEndings("\n").Split('\n').Index())
            {
                if (at > 0)
                {
                    lines.Add([]);
                    column = 0;
                }

                lines[^1].AddRange(Shown().Matches(text).Select(match => new Piece(column + Width(text[..match.Index]), match.Value, segment.Style)));
                column += Width(text);
            }
        }

        return [.. lines.Take(lines.FindLastIndex(line => line.Count > 0) + 1)];
    }

    private static int Width(string text) => new Segment(text).CellCount();

    [GeneratedRegex(@"\S+(?: \S+)*")]
    private static partial Regex Shown();

    /// <summary>The sixteen colours of a terminal as a dark theme has them; others are what they are.</summary>
    private static string Ink(Style style) => style.Foreground == Color.Default ? Plain : style.Foreground.ToString() switch
    {
        "green" or "lime" => "#7fd88f",
        "red" or "maroon" => "#ff8b87",
        "yellow" or "olive" => "#f0c674",
        "blue" or "navy" => "#82aaff",
        "aqua" or "teal" => "#78dce8",
        "grey" or "silver" => "#8b95a5",
        "white" => "#ffffff",
        _ => $"#{style.Foreground.ToHex()}",
    };

    private static string Escaped(string text) => System.Security.SecurityElement.Escape(Printable.Of(text));

    /// <summary>Says how wide it is, so that columns stay columns in whatever font the reader has.</summary>
    private sealed record Piece(int Column, string Text, Style Style)
    {
        public int Columns => Width(Text);

        public string Draw(double y) => string.Create(CultureInfo.InvariantCulture,
            $"""<text x="{Padding + Column * TerminalPicture.Column:0.0}" y="{y:0.0}" textLength="{Columns * TerminalPicture.Column:0.0}" lengthAdjust="spacingAndGlyphs" fill="{Ink(Style)}"{(Style.Decoration.HasFlag(Decoration.Bold) ? " font-weight=\"bold\"" : "")}>{Escaped(Text)}</text>{"\n"}""");
    }
}
