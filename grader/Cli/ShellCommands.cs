using System.CommandLine;

namespace Katas.Grader.Cli;

/// <summary>For the shell that completes command lines.</summary>
internal static class ShellCommands
{
    public static Command Completion(Func<Context> context)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, fish, powershell or zsh." };
        shell.AcceptOnlyFromAmong(CompletionCommand.Shells);
        var command = new Command("completion", "Prints what makes a shell complete commands, options and katas.") { shell };
        command.SetAction(parsed => CompletionCommand.Run(context(), parsed.GetRequiredValue(shell)));
        return command;
    }

    public static Command Complete(Func<Context> context, RootCommand root)
    {
        var line = new Argument<string>("LINE") { Description = "What stands between the program's name and the cursor." };
        var command = new Command(CompleteCommand.Name, "For shells: says what could come next.") { line };
        command.Hidden = true;
        command.SetAction(parsed => CompleteCommand.Run(context().Output, root, parsed.GetRequiredValue(line)));
        return command;
    }
}
