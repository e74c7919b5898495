using System.Xml.Linq;
using Katas.Grader.Reporting;
using Spectre.Console;

namespace Katas.Grader.Tests.Reporting;

public class TerminalPictureTests
{
    [Fact]
    public void Every_piece_of_a_line_stands_in_its_column_in_its_colour()
    {
        using var output = new StringWriter();
        using var recorder = new Recorder(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Ansi = AnsiSupport.Yes, ColorSystem = ColorSystemSupport.Standard }));
        recorder.MarkupLine("[green]✓[/] a < b [bold red]no[/]");
        recorder.WriteLine();
        recorder.WriteLine("    below    aside");
        recorder.WriteLine();

        var picture = XDocument.Parse(recorder.Export(new TerminalPicture("./kata & more"))).Root!;

        picture.Element(picture.Name.Namespace + "title")!.Value.Should().Be("./kata & more");
        var pieces = picture.Descendants(picture.Name.Namespace + "text").Skip(1).ToList();
        pieces.Select(piece => piece.Value).Should().Equal("✓", "a < b", "no", "below", "aside");
        pieces.Select(piece => piece.Attribute("fill")!.Value).Should().Equal("#7fd88f", "#d8dee9", "#ff8b87", "#d8dee9", "#d8dee9");
        pieces.Select(piece => piece.Attribute("x")!.Value).Should().Equal("18.0", "34.8", "85.2", "51.6", "127.2");
        pieces.Select(piece => piece.Attribute("y")!.Value).Should().Equal(["66.3", "66.3", "66.3", "104.3", "104.3"], "an empty line takes room");
    }
}
