using Katas.Grader.Catalog;
using Katas.Grader.Cli;
using Katas.Grader.Reporting;

namespace Katas.Grader.Tests;

/// <summary>A command, run as a user would, with its exit code and what it printed.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public static Task<CommandRun> Of(Repository repository, params string[] args) =>
        Of(repository, context => CommandLine.RunAsync(args, () => context, context.Error));

    /// <summary>The same below the command line, where a test has limits or settings of its own.</summary>
    public static async Task<CommandRun> Of(Repository repository, Func<Context, Task<int>> command)
    {
        using StringWriter output = new(), error = new();
        var code = await command(new Context(repository, output, Screen.Over(output, isTerminal: false), error, new ProgressLine(error, isTerminal: false)) { Compilers = SharedCompilers.Pool });
        return new CommandRun(code, output.ToString(), error.ToString());
    }
}
