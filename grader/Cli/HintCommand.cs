using Katas.Grader.Interviewing;
using Katas.Grader.Reporting;
using Spectre.Console;

namespace Katas.Grader.Cli;

/// <summary>One more hint each time; those before it in a line each.</summary>
internal static class HintCommand
{
    private const int Widest = 80;

    public static int Run(Context context, string name)
    {
        var kata = context.Catalog.Find(name);
        ClosedBook.Check(context.Repository, context.Time, "Hints");
        var (hints, blocks) = (kata.Statement.Hints, kata.Statement.HintItems);
        if (hints.Count == 0)
        {
            context.Out.WriteLine($"{kata.Slug} has no hints.");
            return ExitCode.AllSolved;
        }

        var before = context.OpenStore().NoteHint(kata.Slug, hints.Count);
        var at = Math.Min(before, hints.Count - 1);
        for (var earlier = 0; earlier < at; earlier++)
            context.Out.WriteLine(Printable.Of($"{earlier + 1}. {string.Join(' ', hints[earlier].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}", Math.Min(Widest, context.Out.Profile.Width)));

        context.Out.MarkupLine($"[bold]Hint {at + 1} of {hints.Count}[/]");
        context.Out.WriteLine();
        new MarkdownScreen(context.Out, kata.Statement.Text).Write(blocks[at]);
        context.Out.WriteLine(
            before == hints.Count ? $"You have seen every hint. solutions/{kata.Name}/NOTES.md tells the rest."
            : at + 1 == hints.Count ? $"That was the last hint. solutions/{kata.Name}/NOTES.md tells the rest."
            : $"'kata hint {kata.Slug}' shows the next one.");
        return ExitCode.AllSolved;
    }
}
