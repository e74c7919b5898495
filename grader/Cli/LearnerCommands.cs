using System.CommandLine;
using Katas.Grader.Benchmarking;
using Katas.Grader.Interviewing;

namespace Katas.Grader.Cli;

/// <summary>For whoever solves katas.</summary>
internal static class LearnerCommands
{
    public static Command List(Func<Context> context)
    {
        var json = new Option<bool>("--json") { Description = "As JSON." };
        var command = new Command("list", "Lists the katas.") { json };
        command.SetAction(parsed => ListCommand.Run(context(), parsed.GetValue(json)));
        return command;
    }

    public static Command Show(Func<Context> context)
    {
        var kata = Parameters.Kata(context);
        var command = new Command("show", "Shows a kata's statement, without hints and follow-ups.") { kata };
        command.SetAction(parsed => ShowCommand.Run(context(), parsed.GetRequiredValue(kata)));
        return command;
    }

    public static Command Hint(Func<Context> context)
    {
        var kata = Parameters.Kata(context);
        var command = new Command("hint", "Shows one more of a kata's hints.") { kata };
        command.SetAction(parsed => HintCommand.Run(context(), parsed.GetRequiredValue(kata)));
        return command;
    }

    public static Command Topics(Func<Context> context)
    {
        var topic = new Argument<string?>("TOPIC") { Description = "The topic whose katas and questions to show; none: all topics.", Arity = ArgumentArity.ZeroOrOne };
        var write = new Option<bool>("--write") { Description = "For authors: writes the page docs/topics.md." };
        var command = new Command("topics", "Shows the interview topics with the katas and follow-up questions that answer them.") { topic, write };
        command.SetAction(parsed => TopicsCommand.Run(context(), parsed.GetValue(topic), parsed.GetValue(write)));
        return command;
    }

    public static Command Check(Func<Context> context)
    {
        var katas = Parameters.Katas(context, "The katas to grade; none: every kata that you have started.");
        var all = new Option<bool>("--all") { Description = "Every kata, started or not." };
        var reference = new Option<bool>("--reference") { Description = "Grade the reference solutions instead of your files." };
        var submission = new Option<string?>("--submission") { Description = "Grade this file, or the files in this folder, instead of your own.", HelpName = "PATH" };
        var noComplexity = new Option<bool>("--no-complexity") { Description = "Only run the tests." };
        var format = new Option<string>("--format") { Description = "Of standard output: text, json, junit, html, markdown, or github (text with annotations for GitHub Actions).", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong(CheckOutputs.Formats);
        var output = Parameters.Output(CheckOutputs.Endings);
        var spoil = new Option<bool>("--spoil") { Description = "Let an html report show the reference beside submissions that are not solved too." };

        var command = new Command("check", "Grades: visible and hidden tests, then growth in time and memory.") { katas, all, reference, submission, noComplexity, format, output, spoil };
        command.SetAction((parsed, cancellation) => CheckCommand.RunAsync(context(), new CheckOptions(
            parsed.GetValue(katas) ?? [], parsed.GetValue(all), parsed.GetValue(reference), parsed.GetValue(submission),
            !parsed.GetValue(noComplexity), new CheckOutputs(parsed.GetValue(format)!, parsed.GetValue(output) ?? []), parsed.GetValue(spoil)), cancellation));
        return command;
    }

    public static Command Watch(Func<Context> context)
    {
        var kata = Parameters.Kata(context);
        kata.Arity = ArgumentArity.ZeroOrOne;
        var command = new Command("watch", "Grades at every save: tests at once, then growth. Without a name: the next kata that is not solved.") { kata };
        command.SetAction((parsed, cancellation) => WatchCommand.RunAsync(context(), parsed.GetValue(kata), cancellation));
        return command;
    }

    public static Command Bench(Func<Context> context)
    {
        var kata = Parameters.Kata(context);
        var full = new Option<bool>("--full") { Description = "BenchmarkDotNet's default job: more exact, and up to a minute a row." };
        var command = new Command("bench", "Measures your submission beside the reference: BenchmarkDotNet's table.") { kata, full };
        command.SetAction((parsed, cancellation) =>
            BenchCommand.RunAsync(context(), parsed.GetRequiredValue(kata), parsed.GetValue(full) ? BenchJob.Full : BenchJob.Quick, cancellation));
        return command;
    }

    public static Command Compare(Func<Context> context)
    {
        var kata = Parameters.Kata(context);
        var spoil = new Option<bool>("--spoil") { Description = "Show the reference without asking, solved or not." };
        var noComplexity = new Option<bool>("--no-complexity") { Description = "Do not measure." };
        var command = new Command("compare", "Shows your submission beside the reference: the lines that differ, what was measured, and the reference's notes.") { kata, spoil, noComplexity };
        command.SetAction((parsed, cancellation) => CompareCommand.RunAsync(
            context(), parsed.GetRequiredValue(kata), parsed.GetValue(spoil), !parsed.GetValue(noComplexity), cancellation));
        return command;
    }

    public static Command Interview(Func<Context> context)
    {
        var minutes = new Option<int?>("--minutes") { Description = $"How long the round lasts; {InterviewOptions.DefaultMinutes} by default.", HelpName = "M" };
        var level = new Option<string?>("--level") { Description = "Of the katas; any by default.", HelpName = string.Join('|', RoundPlan.Levels) };
        level.AcceptOnlyFromAmong(RoundPlan.Levels);
        var topics = new Option<string[]>("--topics") { Description = "What the katas are about, one of these at least; 'kata topics' lists them.", HelpName = "T", AllowMultipleArgumentsPerToken = true };
        var seed = new Option<int?>("--seed") { Description = "Picks the same katas as an earlier round that named this number.", HelpName = "N" };
        var yes = new Option<bool>("--yes") { Description = "Do not ask before stubs are put back." };
        var clock = new Option<bool>("--clock") { Description = "Stay and show the time left." };
        var check = InterviewCheck(context);
        var finish = new Command("finish", "Ends the round: grades everything and writes the report.");
        finish.SetAction((_, cancellation) => InterviewCommand.FinishAsync(context(), cancellation));
        var abandon = new Command("abandon", "Drops the round ungraded.");
        abandon.SetAction(_ => InterviewCommand.Abandon(context()));

        var command = new Command("interview", "A mock coding round against the clock: starts one, or shows the one that runs.") { minutes, level, topics, seed, yes, clock, check, finish, abandon };
        command.SetAction((parsed, cancellation) => InterviewCommand.RunAsync(context(), new InterviewOptions(
            parsed.GetValue(minutes), parsed.GetValue(level), parsed.GetValue(topics) ?? [], parsed.GetValue(seed), parsed.GetValue(yes), parsed.GetValue(clock)), cancellation));
        return command;
    }

    private static Command InterviewCheck(Func<Context> context)
    {
        var katas = Parameters.Katas(context, "The katas to grade; none: all of the round.");
        var command = new Command("check", "Grades katas of the round, and notes when one was first solved.") { katas };
        command.SetAction((parsed, cancellation) => InterviewCommand.CheckAsync(context(), parsed.GetValue(katas) ?? [], cancellation));
        return command;
    }

    public static Command History(Func<Context> context)
    {
        var kata = Parameters.Kata(context);
        kata.Arity = ArgumentArity.ZeroOrOne;
        var export = new Option<string?>("--export") { Description = "Write it to this file as JSON; - is standard output.", HelpName = "FILE" };
        var import = new Option<string?>("--import") { Description = "Add what another working copy exported.", HelpName = "FILE" };
        var command = new Command("history", "Shows your attempts and what came of them.") { kata, export, import };
        command.SetAction(parsed => HistoryCommand.Run(context(), new HistoryOptions(parsed.GetValue(kata), parsed.GetValue(export), parsed.GetValue(import))));
        return command;
    }

    public static Command Reset(Func<Context> context)
    {
        var kata = Parameters.Kata(context);
        var command = new Command("reset", "Puts a kata's stub back; your files are kept as a backup.") { kata };
        command.SetAction(parsed => ResetCommand.Run(context(), parsed.GetRequiredValue(kata)));
        return command;
    }
}
