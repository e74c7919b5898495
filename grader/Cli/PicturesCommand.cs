using Katas.Grader.Catalog;
using Katas.Grader.Reporting;
using Microsoft.Extensions.Time.Testing;
using Spectre.Console;

namespace Katas.Grader.Cli;

/// <summary>
/// Makes the pictures of the README from real runs, on a copy of the working copy in which some katas are begun: nothing of
/// the learner's is read or written.
/// </summary>
internal static class PicturesCommand
{
    private const int Width = 104;

    /// <summary>The kata whose verdict is shown, and what is handed in for it.</summary>
    private const string Shown = "first-unique-character", TooSlow = "hidden/rejected/ComparesAllPairs.cs";

    public static async Task<int> RunAsync(Context context, string folder, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var copy = new Repository(Directory.CreateTempSubdirectory("katas-pictures-").FullName);
        try
        {
            Copy(context.Repository, copy);
            var begun = Begin(new KataCatalog(copy));
            var earlier = new FakeTimeProvider(context.Time.GetUtcNow() - TimeSpan.FromDays(2));
            await RecordAsync(context with { Time = earlier }, copy, ["check", begun[0], "--no-complexity"], cancellation);
            await RecordAsync(context, copy, ["check", .. begun[1..], "--no-complexity"], cancellation);
            await DrawAsync(context, copy, ["check", Shown], Path.Combine(folder, "verdict.svg"), cancellation);
            await DrawAsync(context, copy, [], Path.Combine(folder, "dashboard.svg"), cancellation);
            await RecordAsync(context, copy, ["check", Shown, "--format", "html", "--output", Path.Combine(folder, "report.html")], cancellation);
        }
        finally
        {
            Directory.Delete(copy.Root, recursive: true);
        }

        return ExitCode.AllSolved;
    }

    private static void Copy(Repository from, Repository to)
    {
        File.Copy(Path.Combine(from.Root, "Katas.sln"), Path.Combine(to.Root, "Katas.sln"));
        foreach (var folder in (string[])[from.Katas, from.Solutions, from.VisibleTests])
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(to.Root, Path.GetRelativePath(from.Root, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
        }
    }

    /// <summary>Every kata is as it came but four: one too slow, two solved, and one whose tests fail.</summary>
    /// <returns>The katas to be checked beforehand, the first of them so long before that it is due for review.</returns>
    private static string[] Begin(KataCatalog catalog)
    {
        foreach (var kata in catalog.All)
        {
            foreach (var stub in kata.StubFiles)
                File.Copy(stub, Own(kata, stub), overwrite: true);
        }

        Submit(catalog.Find(Shown), Path.Combine(catalog.Find(Shown).Folder, TooSlow));
        List<Kata> solved = [.. catalog.All.Where(kata => kata.Slug != Shown && kata.ReferenceFiles.Count == 1).Take(2)];
        foreach (var kata in solved)
            Submit(kata, kata.ReferenceFiles[0]);

        var failing = catalog.All.First(kata => kata.Slug != Shown && !solved.Contains(kata) && kata.StubFiles.Count == 1);
        Submit(failing, failing.RejectedFiles.First(file => File.ReadLines(file).First().Contains("rejected-by: tests", StringComparison.Ordinal)));
        return [.. solved.Append(failing).Select(kata => kata.Slug)];
    }

    private static void Submit(Kata kata, string file) => File.Copy(file, Own(kata, kata.StubFiles[0]), overwrite: true);

    private static string Own(Kata kata, string stub) => Path.Combine(kata.Folder, Path.GetFileName(stub));

    private static async Task DrawAsync(Context context, Repository copy, string[] args, string file, CancellationToken cancellation)
    {
        using var recorder = await RecordAsync(context, copy, args, cancellation);
        await File.WriteAllTextAsync(file, recorder.Export(new TerminalPicture(string.Join(' ', args.Prepend("./kata")))), cancellation);
    }

    private static async Task<Recorder> RecordAsync(Context context, Repository copy, string[] args, CancellationToken cancellation)
    {
        context.Progress.Show($"kata {string.Join(' ', args)} …");
        using var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Ansi = AnsiSupport.Yes, ColorSystem = ColorSystemSupport.Standard, Interactive = InteractionSupport.No });
        console.Profile.Width = Width;
        var recorder = new Recorder(console);
        var own = new Context(copy, output, recorder, context.Error, new ProgressLine(output, isTerminal: false)) { Limits = context.Limits, Time = context.Time, Compilers = context.Compilers };
        await CommandLine.RunAsync(args, () => own, context.Error);
        context.Progress.Clear();
        cancellation.ThrowIfCancellationRequested();
        return recorder;
    }
}
