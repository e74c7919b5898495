using System.Globalization;
using Katas.Grader.Catalog;
using Katas.Grader.Submissions;
using Spectre.Console;

namespace Katas.Grader.Cli;

/// <summary>Puts a stub back; the one command that writes a learner's files, and it keeps them.</summary>
internal static class ResetCommand
{
    public static int Run(Context context, string name)
    {
        var kata = context.Catalog.Find(name);
        var store = context.OpenStore();
        var own = Directory.EnumerateFiles(kata.Folder).Where(file => Kata.IsSource(file) && Path.GetFileName(file) != "Contract.cs").ToList();
        if (IsPristine(kata, own))
        {
            // A stub that was put back by other means begins a review, too.
            if (store.Read()?.Of(kata.Slug).Last is not null)
                store.NoteReset(kata.Slug);
            context.Out.WriteLine($"{kata.Slug} is as it came: there is nothing to put back.");
            return ExitCode.AllSolved;
        }

        var backup = Path.Combine(context.Repository.Personal, "backups", kata.Slug,
            context.Time.GetLocalNow().ToString("yyyy-MM-dd-HHmmss-fff", CultureInfo.InvariantCulture));
        Directory.CreateDirectory(backup);
        foreach (var file in own)
            File.Copy(file, Path.Combine(backup, Path.GetFileName(file)));

        // Only when every file is safe is any of them touched.
        foreach (var file in own)
            File.Delete(file);
        foreach (var stub in kata.StubFiles)
            File.Copy(stub, Path.Combine(kata.Folder, Path.GetFileName(stub)));
        store.NoteReset(kata.Slug);

        context.Out.WriteLine(own.Count == 0
            ? $"The stub of {kata.Slug} is back."
            : $"The stub of {kata.Slug} is back. Your files are in {context.Repository.Shown(backup)}.");
        return ExitCode.AllSolved;
    }

    private static bool IsPristine(Kata kata, List<string> own) =>
        own.Select(Path.GetFileName).Order().SequenceEqual(kata.StubFiles.Select(Path.GetFileName).Order()) && StubComparison.IsUntouched(kata);
}
