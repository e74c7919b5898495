using System.CommandLine;

namespace Katas.Grader.Cli;

/// <summary>Declares every command; each does its work in a class of its own.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Declare().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                await Console.Error.WriteLineAsync(error.Message);
            await Console.Error.WriteLineAsync("'kata --help' shows the commands, 'kata COMMAND --help' what one takes.");
            return ExitCode.WrongUsage;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    private static RootCommand Declare()
    {
        var root = new RootCommand("Coding-round katas in C#: without a command, shows where you stand and what to do next.")
        {
            List(), Show(), Check(), Reset(), Verify(), New(),
        };
        root.SetAction(_ => DashboardCommand.Run(Context.Create()));
        return root;
    }

    private static Command List()
    {
        var json = new Option<bool>("--json") { Description = "As JSON." };
        var command = new Command("list", "Lists the katas.") { json };
        command.SetAction(parsed => ListCommand.Run(Context.Create(), parsed.GetValue(json)));
        return command;
    }

    private static Command Show()
    {
        var kata = Kata();
        var command = new Command("show", "Shows a kata's statement, without hints and follow-ups.") { kata };
        command.SetAction(parsed => ShowCommand.Run(Context.Create(), parsed.GetRequiredValue(kata)));
        return command;
    }

    private static Command Check()
    {
        var katas = Katas("The katas to grade; none: every kata that you have started.");
        var all = new Option<bool>("--all") { Description = "Every kata, started or not." };
        var reference = new Option<bool>("--reference") { Description = "Grade the reference solutions instead of your files." };
        var submission = new Option<string?>("--submission") { Description = "Grade this file, or the files in this folder, instead of your own.", HelpName = "PATH" };
        var noComplexity = new Option<bool>("--no-complexity") { Description = "Only run the tests." };
        var format = new Option<string>("--format") { Description = "text, json or junit.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "junit");
        var output = new Option<string?>("--output") { Description = "Write the report to this file.", HelpName = "FILE" };

        var command = new Command("check", "Grades: visible and hidden tests, then growth in time and memory.") { katas, all, reference, submission, noComplexity, format, output };
        command.SetAction((parsed, cancellation) => CheckCommand.RunAsync(Context.Create(), new CheckOptions(
            parsed.GetValue(katas) ?? [], parsed.GetValue(all), parsed.GetValue(reference), parsed.GetValue(submission),
            !parsed.GetValue(noComplexity), parsed.GetValue(format)!, parsed.GetValue(output)), cancellation));
        return command;
    }

    private static Command Reset()
    {
        var kata = Kata();
        var command = new Command("reset", "Puts a kata's stub back; your files are kept as a backup.") { kata };
        command.SetAction(parsed => ResetCommand.Run(Context.Create(), parsed.GetRequiredValue(kata)));
        return command;
    }

    private static Command Verify()
    {
        var katas = Katas("The katas to prove; none: all.");
        var command = new Command("verify", "For authors: proves that katas are good ones.") { katas };
        command.SetAction((parsed, cancellation) => VerifyCommand.RunAsync(Context.Create(), parsed.GetValue(katas) ?? [], cancellation));
        return command;
    }

    private static Command New()
    {
        var name = new Argument<string>("NAME") { Description = "The new kata: 'token-bucket' or 'TokenBucket'." };
        var command = new Command("new", "For authors: lays out a kata whose blanks are then filled in.") { name };
        command.SetAction(parsed => NewCommand.Run(Context.Create(), parsed.GetRequiredValue(name)));
        return command;
    }

    private static Argument<string> Kata() => new("KATA") { Description = "The kata's name, as 'list' shows it." };

    private static Argument<string[]> Katas(string description) => new("KATA") { Description = description, Arity = ArgumentArity.ZeroOrMore };
}
