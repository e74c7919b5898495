using Katas.Grader.Catalog;
using Katas.Grader.Cli;
using Katas.Grader.Reporting;

namespace Katas.Grader.Tests;

/// <summary>A command, run as a user would, with its exit code and what it printed.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public static async Task<CommandRun> Of(Repository repository, params string[] args)
    {
        using StringWriter output = new(), error = new();
        var context = new Context(repository, output, Screen.Over(output, isTerminal: false), error, new ProgressLine(error, isTerminal: false));
        var code = await CommandLine.RunAsync(args, () => context, error);
        return new CommandRun(code, output.ToString(), error.ToString());
    }
}
