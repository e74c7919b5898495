using Katas.Grader.Comparing;
using Katas.Grader.Reporting;
using Katas.Grader.Submissions;
using Spectre.Console;

namespace Katas.Grader.Tests.Reporting;

public class DiffScreenTests
{
    private const string Own = "class A\n{\n\tint x;\n\tint y;\n}\n", Theirs = "class A\r\n{\r\n\tint z;\r\n}";

    [Fact]
    public void In_one_column_what_the_submission_has_instead_comes_first() => Shown(Pair(Own, Theirs), width: 80, sideBySide: false).Should().Be("""
        --- katas/A/A.cs
        +++ solutions/A/A.cs
          class A
          {
        -     int x;
        -     int y;
        +     int z;
          }


        """);

    [Fact]
    public void In_two_columns_what_belongs_together_stands_side_by_side() => Shown(Pair(Own, Theirs), width: 64, sideBySide: true).Should().Be("""
        --- katas/A/A.cs                 +++ solutions/A/A.cs
           1   class A                      1   class A
           2   {                            2   {
           3 -     int x;                   3 +     int z;
           4 -     int y;
           5   }                            4   }


        """);

    [Fact]
    public void A_line_that_is_too_long_goes_on_below() => Shown(Pair("abcdefghijklm日本語\nend", "short\nend"), width: 44, sideBySide: true).Should().Be("""
        --- katas/A/A.cs       +++ solutions/A/A.cs
           1 - abcdefghijklm      1 + short
             - 日本語
           2   end                2   end


        """);

    [Fact]
    public void Colours_only_repeat_what_the_marks_say()
    {
        var coloured = Shown(Pair("a", "b"), width: 80, sideBySide: false, ColorSystemSupport.Standard);

        coloured.Should().MatchRegex(@"\u001b\[\d+m- a\u001b\[0m").And.MatchRegex(@"\u001b\[\d+m\+ b\u001b\[0m");
    }

    [Fact]
    public void What_would_move_the_cursor_is_spelled_out() =>
        Shown(Pair("a\u001b[2Jb [red]", "b"), width: 80, sideBySide: false).Should().Contain("- a\\u{001B}[2Jb [red]\n");

    [Fact]
    public void Files_belong_together_by_name_and_the_rest_is_shown_as_well()
    {
        SourceFile[] own = [new("katas/A/B.cs", "b"), new("katas/A/Mine.cs", "mine")], theirs = [new("solutions/A/A.cs", "a"), new("solutions/A/B.cs", "b")];

        FileDiff.Of(new Submission("katas", own), new Submission("reference", theirs)).Select(file => (file.Submission, file.Reference, file.Rows[0].IsEqual)).Should().Equal(
            (null, "solutions/A/A.cs", false), ("katas/A/B.cs", "solutions/A/B.cs", true), ("katas/A/Mine.cs", null, false));
    }

    [Fact]
    public void A_file_that_would_take_too_long_is_named() =>
        Shown(Pair(new string('\n', 5_000) + "x", "b"), width: 80, sideBySide: false).Should().Be("katas/A/A.cs is too long to be compared.\n\n");

    private static FileDiff Pair(string own, string theirs) => FileDiff.Of(
        new Submission("katas", [new SourceFile("katas/A/A.cs", own)]), new Submission("reference", [new SourceFile("solutions/A/A.cs", theirs)]))[0];

    private static string Shown(FileDiff file, int width, bool sideBySide, ColorSystemSupport colours = ColorSystemSupport.NoColors)
    {
        using var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Ansi = colours == ColorSystemSupport.NoColors ? AnsiSupport.No : AnsiSupport.Yes, ColorSystem = colours });
        console.Profile.Width = width;
        new DiffScreen(console, sideBySide).Write(file);
        return output.ToString().ReplaceLineEndings("\n");
    }
}
