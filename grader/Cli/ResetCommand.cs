using Katas.Grader.Submissions;
using Spectre.Console;

namespace Katas.Grader.Cli;

/// <summary>Puts a stub back and says where the learner's files are.</summary>
internal static class ResetCommand
{
    public static int Run(Context context, string name)
    {
        var kata = context.Catalog.Find(name);
        var store = context.OpenStore();
        if (StubReset.IsPristine(kata))
        {
            // A stub that was put back by other means begins a review, too.
            if (store.Read()?.Of(kata.Slug).Last is not null)
                store.NoteReset(kata.Slug);
            context.Out.WriteLine($"{kata.Slug} is as it came: there is nothing to put back.");
            return ExitCode.AllSolved;
        }

        var backup = StubReset.PutBack(kata, context.Time);
        store.NoteReset(kata.Slug);
        context.Out.WriteLine(backup is null
            ? $"The stub of {kata.Slug} is back."
            : $"The stub of {kata.Slug} is back. Your files are in {context.Repository.Shown(backup)}.");
        return ExitCode.AllSolved;
    }
}
