using Katas.Grader.Catalog;
using Katas.Grader.Reporting;
using Spectre.Console;

namespace Katas.Grader.Cli;

/// <summary>What every command is given.</summary>
/// <param name="Repository">The working copy.</param>
/// <param name="Catalog">Its katas.</param>
/// <param name="Out">Standard output for people.</param>
/// <param name="Progress">Says on a terminal what is being done.</param>
internal sealed record Context(Repository Repository, KataCatalog Catalog, IAnsiConsole Out, ProgressLine Progress)
{
    public static Context Create()
    {
        var repository = Repository.Find();
        return new Context(repository, new KataCatalog(repository), Screen.Over(Console.Out, !Console.IsOutputRedirected),
            new ProgressLine(Console.Error, !Console.IsErrorRedirected));
    }
}
