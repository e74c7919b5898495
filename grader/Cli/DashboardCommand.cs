using Katas.Grader.Catalog;
using Katas.Grader.Progress;
using Katas.Grader.Submissions;
using Spectre.Console;

namespace Katas.Grader.Cli;

/// <summary>Where the learner stands, and the next thing to do.</summary>
internal static class DashboardCommand
{
    public static int Run(Context context)
    {
        var history = context.OpenStore().Read() ?? History.Empty;
        var rows = context.Catalog.All.Select(kata => (Kata: kata, IsUntouched: StubComparison.IsUntouched(kata), history.Of(kata.Slug).Last)).ToList();

        var table = new Table().Border(TableBorder.None).AddColumns("kata", "level", "minutes", "topics", "state", "last verdict");
        foreach (var (kata, isUntouched, attempt) in rows)
        {
            var front = kata.Statement.FrontMatter;
            table.AddRow(kata.Slug, front.Level, $"{front.Minutes}", Markup.Escape(string.Join(", ", front.Topics.Take(2))), isUntouched ? "[grey]not started[/]" : "started", Word(attempt?.Verdict));
        }

        context.Out.Write(table);
        context.Out.WriteLine();
        foreach (var line in Next(context.Repository, [.. rows]))
            context.Out.WriteLine(line);
        return ExitCode.AllSolved;
    }

    private static IEnumerable<string> Next(Repository repository, List<(Kata Kata, bool IsUntouched, Attempt? Last)> rows)
    {
        var open = rows.Where(row => row.IsUntouched || row.Last?.Verdict != "solved").OrderBy(row => row.IsUntouched).ToList();
        if (open.Count == 0)
            return ["Every kata is solved. Compare your files with those in solutions/, and read the NOTES.md beside them."];

        var (kata, isUntouched, _) = open[0];
        var file = repository.Shown(Path.Combine(kata.Folder, Path.GetFileName(kata.StubFiles[0])));
        return isUntouched
            ? [$"Next: 'kata show {kata.Slug}', edit {file}, 'dotnet test' for a quick look, 'kata check {kata.Slug}' for the verdict.",
               $"'kata' is the script at the root ('./kata', on Windows 'kata'); 'dotnet run --project grader --' is the long way."]
            : [$"Next: go on with {file}, then 'kata check {kata.Slug}'."];
    }

    private static string Word(string? verdict) => verdict switch
    {
        null => "",
        "solved" => "[green]solved[/]",
        _ => $"[yellow]{verdict}[/]",
    };
}
