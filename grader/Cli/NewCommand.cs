using Katas.Grader.Catalog;
using Katas.Grader.Scaffolding;
using Katas.Grader.Verification;
using Spectre.Console;

namespace Katas.Grader.Cli;

/// <summary>Lays out a new kata.</summary>
internal static class NewCommand
{
    public static int Run(Context context, string name)
    {
        foreach (var file in KataScaffold.Create(context.Repository, name))
            context.Out.WriteLine(file);

        var slug = Kata.KebabCase(Kata.PascalCase(Kata.KebabCase(name)));
        context.Out.WriteLine($"Replace the sample task, fill in what says '{LayoutCheck.Blank}', and run 'kata verify {slug}' until it passes.");
        return ExitCode.AllSolved;
    }
}
