using System.CommandLine;
using static Katas.Grader.Cli.AuthorCommands;
using static Katas.Grader.Cli.InterviewerCommands;
using static Katas.Grader.Cli.LearnerCommands;
using static Katas.Grader.Cli.ShellCommands;

namespace Katas.Grader.Cli;

/// <summary>Every command: declared beside its kind, doing its work in a class of its own.</summary>
internal static class CommandLine
{
    /// <summary>For a command to end its workers after Ctrl-C.</summary>
    private static readonly TimeSpan Ending = TimeSpan.FromSeconds(10);

    /// <summary>Parses and runs; what the user got wrong becomes a sentence and exit code 2.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="context">Made only when a command runs: help needs no working copy.</param>
    /// <param name="error">Standard error.</param>
    public static async Task<int> RunAsync(string[] args, Func<Context> context, TextWriter error)
    {
        var parsed = Declare(context).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var problem in parsed.Errors)
                await error.WriteLineAsync(problem.Message);
            await error.WriteLineAsync("'kata --help' shows the commands, 'kata COMMAND --help' what one takes.");
            return ExitCode.WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = Ending });
        }
        catch (UsageException exception)
        {
            await error.WriteLineAsync(exception.Message);
            return ExitCode.WrongUsage;
        }
    }

    /// <summary>What is wrong with a command line, without running it.</summary>
    public static IReadOnlyList<string> Problems(string[] args) =>
        [.. Declare(() => throw new InvalidOperationException("Nothing is run.")).Parse(args).Errors.Select(error => error.Message)];

    private static RootCommand Declare(Func<Context> context)
    {
        var root = new RootCommand("Coding-round katas in C#: without a command, shows where you stand and what to do next.")
        {
            List(context), Show(context), Hint(context), Topics(context), Check(context), Watch(context), Bench(context), Compare(context), Interview(context), History(context),
            Reset(context), Verify(context), New(context), Batch(context), Merge(context), Completion(context), AuthorCommands.Lab(context), Latency(context), Pictures(context),
        };
        root.Add(Complete(context, root));
        root.SetAction(_ => DashboardCommand.Run(context()));
        return root;
    }
}
