using Katas.Grader.Submissions;
using Spectre.Console;

namespace Katas.Grader.Cli;

/// <summary>Puts a stub back and says where the learner's files are.</summary>
internal static class ResetCommand
{
    public static int Run(Context context, string name)
    {
        var kata = context.Catalog.Find(name);
        if (StubReset.IsPristine(kata))
            context.Out.WriteLine($"{kata.Slug} is as it came: there is nothing to put back.");
        else if (StubReset.PutBack(kata, context.Time) is { } backup)
            context.Out.WriteLine($"The stub of {kata.Slug} is back. Your files are in {context.Repository.Shown(backup)}.");
        else
            context.Out.WriteLine($"The stub of {kata.Slug} is back.");
        return ExitCode.AllSolved;
    }
}
