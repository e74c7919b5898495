using Katas.Grader.Reporting;
using Spectre.Console;

namespace Katas.Grader.Cli;

/// <summary>The statement, up to the hints: those and the follow-ups come after trying.</summary>
internal static class ShowCommand
{
    public static int Run(Context context, string name)
    {
        var kata = context.Catalog.Find(name);
        MarkdownScreen.WriteStatement(context.Out, kata.Statement);

        var edit = string.Join(", ", kata.StubFiles.Select(file => context.Repository.Shown(Path.Combine(kata.Folder, Path.GetFileName(file)))));
        context.Out.WriteLine($"Edit {edit}, then run 'kata check {kata.Slug}'.");
        context.OpenStore().NoteLook(kata.Slug);
        return ExitCode.AllSolved;
    }
}
