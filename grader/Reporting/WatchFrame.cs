using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Katas.Grader.Grading;
using Katas.Grader.Testing;
using Katas.Grader.Watching;
using Spectre.Console;

namespace Katas.Grader.Reporting;

/// <summary>
/// A session as rows of a terminal, never more than it has: the verdict on top, what to mend first below it, the keys at the
/// bottom, and where something had to be left out a row that says how to see it.
/// </summary>
internal sealed partial class WatchFrame(int width, int height, bool colour)
{
    /// <summary>Nothing is written into the last column, where terminals differ.</summary>
    private readonly int _width = width - 1;

    public IReadOnlyList<string> Rows(WatchView view)
    {
        var head = Render(console => WriteHead(console, view));
        var foot = Render(console => WriteFoot(console, view));
        head = [.. head.Take(Math.Max(1, height - foot.Count - 1))];
        foot = [.. foot.TakeLast(Math.Max(0, height - head.Count))];
        var body = Screenful(Render(console => WriteBody(console, view)), height - head.Count - foot.Count, view.Screenful);
        return [.. head, .. body, .. Enumerable.Repeat("", height - head.Count - body.Count - foot.Count), .. foot];
    }

    private static void WriteHead(IAnsiConsole console, WatchView view)
    {
        var (mark, word, tint) = view switch
        {
            { Missing: not null } => ("○", "waiting", "yellow"),
            { Report: null } => ("○", "", "grey"),
            { Report.Verdict: Verdict.Solved, Phase: WatchPhase.Measuring } => ("✓", "tests passed", "green"),
            { Report: { } report } => (TextReport.Mark(report.Verdict), Names.Of(report.Verdict), TextReport.Colour(report.Verdict)),
        };
        var doing = view.Phase switch
        {
            WatchPhase.Testing or WatchPhase.Failing => "testing …",
            WatchPhase.Measuring => "measuring growth …",
            _ when view.At is { } at => at.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
            _ => "",
        };

        // What is being graded anew is shown as what it is: the verdict on what was there before.
        var left = $"{mark} {view.Kata.Slug}  {word}".TrimEnd();
        var gap = Math.Max(2, console.Profile.Width - left.Length - doing.Length);
        console.MarkupLine($"[bold {(view.Phase == WatchPhase.Testing ? "grey" : tint)}]{left.EscapeMarkup()}[/]{new string(' ', gap)}[grey]{doing}[/]");
        if ((view.Missing ?? view.Report?.Reason) is { } reason)
            TextReport.Line(console, 2, reason);
        console.WriteLine();
    }

    private static void WriteBody(IAnsiConsole console, WatchView view)
    {
        switch (view.Page)
        {
            case WatchPage.Statement:
                MarkdownScreen.WriteStatement(console, view.Kata.Statement);
                break;
            case WatchPage.Hints:
                WriteHints(console, view);
                break;
            default:
                WriteVerdict(console, view);
                break;
        }
    }

    private static void WriteVerdict(IAnsiConsole console, WatchView view)
    {
        if (view.Missing is not null)
            console.WriteLine("  It is graded as soon as it is back.");
        if (view.Report is not { } report)
            return;

        if (report.Verdict == Verdict.NotStarted)
            TextReport.Line(console, 2, $"Edit {string.Join(", ", view.Kata.OwnFiles.Select(view.Kata.Repository.Shown))}: each save is graded. 's' shows the statement.");
        if (view.Next is { } next)
            console.MarkupLine($"  [bold]n[/] goes on with {next.Slug.EscapeMarkup()}.");
        else if (report.Verdict == Verdict.Solved && view.Phase == WatchPhase.Idle)
            TextReport.Line(console, 2, "Compare with the reference in solutions/, and read the NOTES.md beside it.");

        var text = new TextReport(console);
        text.WriteErrors(report);
        WriteFailures(text, console, [.. report.Tests.Where(test => test.Outcome != TestOutcome.Passed).OrderBy(test => test.Outcome == TestOutcome.NotRun)]);
        text.WriteGrowth(report.Complexity);
    }

    /// <summary>The first with all that is known of it; of the others the names, with all cases of a method in one row.</summary>
    private static void WriteFailures(TextReport text, IAnsiConsole console, IReadOnlyList<TestResult> failed)
    {
        if (failed.Count == 0)
            return;

        text.WriteFailure(failed[0]);
        if (failed.Count == 1)
            return;

        console.WriteLine();
        console.WriteLine(failed.Count == 2 ? "  1 more does not pass:" : $"  {failed.Count - 1} more do not pass:");
        foreach (var method in failed.Skip(1).GroupBy(result => (result.Test.Class, result.Test.Method)))
        {
            var first = method.First();
            var (name, count) = (method.Count() == 1 ? first.Test.Name : first.Test.Method, method.Count());
            var rest = $"{(count == 1 ? "" : $", {count} cases")}{(first.Test.Hidden ? " (hidden)" : "")}{(first.Outcome == TestOutcome.Failed ? "" : $" {Names.Of(first.Outcome)}")}";
            console.MarkupLine($"  [red]✗[/] {Printable.Of(name, Math.Max(10, console.Profile.Width - rest.Length - 4)).EscapeMarkup()}[grey]{rest.EscapeMarkup()}[/]");
        }
    }

    private static void WriteHints(IAnsiConsole console, WatchView view)
    {
        var (statement, hints) = (view.Kata.Statement, view.Kata.Statement.HintItems);
        if (hints.Count == 0)
            console.WriteLine("  This kata has no hints.");
        foreach (var (at, hint) in hints.Take(view.Hints).Index())
        {
            console.MarkupLine($"[bold]Hint {at + 1} of {hints.Count}[/]");
            new MarkdownScreen(console, statement.Text).Write(hint);
        }

        if (hints.Count > 0)
            console.WriteLine(view.Hints < hints.Count ? "h shows one more." : "That was the last one.");
    }

    private static void WriteFoot(IAnsiConsole console, WatchView view)
    {
        console.WriteLine();
        if (view.IsPolling)
            TextReport.Line(console, 0, "The system reports no changes of files here, so they are read again and again.");
        if (view.Notice is { } notice)
            TextReport.Line(console, 0, notice);

        var back = view.Page == WatchPage.Verdict ? "s statement" : "Esc verdict";
        console.MarkupLine(string.Join("  ", ((string[])["n next", $"h hint {view.Hints}/{view.Kata.Statement.Hints.Count}", "c complexity", back, "q quit"]).Select(key => $"[bold]{key.Split(' ')[0]}[/][grey] {key.Split(' ', 2)[1]}[/]")));
    }

    /// <summary>One screenful of the rows. After the last comes the first again.</summary>
    private IReadOnlyList<string> Screenful(IReadOnlyList<string> rows, int room, int which)
    {
        if (rows.Count <= room)
            return rows;
        if (room <= 1)
            return [.. rows.Take(room)];

        var shown = room - 1;
        var screenfuls = (rows.Count + shown - 1) / shown;
        var at = (which % screenfuls + screenfuls) % screenfuls;
        var left = rows.Count - (at + 1) * shown;
        var sentence = left > 0 ? $"… {left} more row{(left == 1 ? "" : "s")}: press Space, or make the window larger." : "That was all: Space goes back to the top.";
        return [.. rows.Skip(at * shown).Take(shown), .. Enumerable.Repeat("", Math.Max(0, -left)), Render(console => console.MarkupLine($"[grey]{sentence}[/]"))[0]];
    }

    private List<string> Render(Action<IAnsiConsole> write)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(text),
            Ansi = colour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = _width;
        write(console);
        var written = text.ToString();
        return [.. (written.EndsWith('\n') ? written[..^1] : written).Split('\n').Select(Harmless)];
    }

    /// <summary>What submissions print is shown with their tests: of all that moves a cursor only colour is left.</summary>
    private static string Harmless(string row) => Control().Replace(row.Replace("\t", "    "), match => match.Value.Length > 1 ? match.Value : "·");

    [GeneratedRegex(@"\e\[[0-9;]*m|\p{Cc}|[\u2028\u2029\u202A-\u202E\u2066-\u2069]")]
    private static partial Regex Control();
}
