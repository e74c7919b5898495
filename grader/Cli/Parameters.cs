using System.CommandLine;
using System.CommandLine.Completions;

namespace Katas.Grader.Cli;

/// <summary>What several commands take.</summary>
internal static class Parameters
{
    public static Option<string[]> Output(string endings) =>
        new("--output") { Description = $"Write the report to this file too, in the form that its name ends in: {endings}; can be given several times.", HelpName = "FILE" };

    public static Argument<string> Kata(Func<Context> context)
    {
        var kata = new Argument<string>("KATA") { Description = "The kata's name, as 'list' shows it." };
        kata.CompletionSources.Add(_ => Slugs(context));
        return kata;
    }

    public static Argument<string[]> Katas(Func<Context> context, string description)
    {
        var katas = new Argument<string[]>("KATA") { Description = description, Arity = ArgumentArity.ZeroOrMore };
        katas.CompletionSources.Add(_ => Slugs(context));
        return katas;
    }

    public static IEnumerable<CompletionItem> Slugs(Func<Context> context) => context().Catalog.All.Select(kata => new CompletionItem(kata.Slug));
}
