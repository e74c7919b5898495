using System.CommandLine;
using System.CommandLine.Completions;
using Katas.Grader.Batching;
using Katas.Grader.Benchmarking;
using Katas.Grader.Complexity;
using Katas.Grader.Interviewing;

namespace Katas.Grader.Cli;

/// <summary>Declares every command; each does its work in a class of its own.</summary>
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
            Reset(context), Verify(context), New(context), Batch(context), Merge(context), Completion(context), Lab(context), Latency(context), Pictures(context),
        };
        root.Add(Complete(context, root));
        root.SetAction(_ => DashboardCommand.Run(context()));
        return root;
    }

    private static Command List(Func<Context> context)
    {
        var json = new Option<bool>("--json") { Description = "As JSON." };
        var command = new Command("list", "Lists the katas.") { json };
        command.SetAction(parsed => ListCommand.Run(context(), parsed.GetValue(json)));
        return command;
    }

    private static Command Show(Func<Context> context)
    {
        var kata = Kata(context);
        var command = new Command("show", "Shows a kata's statement, without hints and follow-ups.") { kata };
        command.SetAction(parsed => ShowCommand.Run(context(), parsed.GetRequiredValue(kata)));
        return command;
    }

    private static Command Topics(Func<Context> context)
    {
        var topic = new Argument<string?>("TOPIC") { Description = "The topic whose katas and questions to show; none: all topics.", Arity = ArgumentArity.ZeroOrOne };
        var write = new Option<bool>("--write") { Description = "For authors: writes the page docs/topics.md." };
        var command = new Command("topics", "Shows the interview topics with the katas and follow-up questions that answer them.") { topic, write };
        command.SetAction(parsed => TopicsCommand.Run(context(), parsed.GetValue(topic), parsed.GetValue(write)));
        return command;
    }

    private static Command Check(Func<Context> context)
    {
        var katas = Katas(context, "The katas to grade; none: every kata that you have started.");
        var all = new Option<bool>("--all") { Description = "Every kata, started or not." };
        var reference = new Option<bool>("--reference") { Description = "Grade the reference solutions instead of your files." };
        var submission = new Option<string?>("--submission") { Description = "Grade this file, or the files in this folder, instead of your own.", HelpName = "PATH" };
        var noComplexity = new Option<bool>("--no-complexity") { Description = "Only run the tests." };
        var format = new Option<string>("--format") { Description = "Of standard output: text, json, junit, html, markdown, or github (text with annotations for GitHub Actions).", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong(CheckOutputs.Formats);
        var output = Output(CheckOutputs.Endings);
        var spoil = new Option<bool>("--spoil") { Description = "Let an html report show the reference beside submissions that are not solved too." };

        var command = new Command("check", "Grades: visible and hidden tests, then growth in time and memory.") { katas, all, reference, submission, noComplexity, format, output, spoil };
        command.SetAction((parsed, cancellation) => CheckCommand.RunAsync(context(), new CheckOptions(
            parsed.GetValue(katas) ?? [], parsed.GetValue(all), parsed.GetValue(reference), parsed.GetValue(submission),
            !parsed.GetValue(noComplexity), new CheckOutputs(parsed.GetValue(format)!, parsed.GetValue(output) ?? []), parsed.GetValue(spoil)), cancellation));
        return command;
    }

    private static Command Watch(Func<Context> context)
    {
        var kata = Kata(context);
        kata.Arity = ArgumentArity.ZeroOrOne;
        var command = new Command("watch", "Grades at every save: tests at once, then growth. Without a name: the next kata that is not solved.") { kata };
        command.SetAction((parsed, cancellation) => WatchCommand.RunAsync(context(), parsed.GetValue(kata), cancellation));
        return command;
    }

    private static Command Bench(Func<Context> context)
    {
        var kata = Kata(context);
        var full = new Option<bool>("--full") { Description = "BenchmarkDotNet's default job: more exact, and up to a minute a row." };
        var command = new Command("bench", "Measures your submission beside the reference: BenchmarkDotNet's table.") { kata, full };
        command.SetAction((parsed, cancellation) =>
            BenchCommand.RunAsync(context(), parsed.GetRequiredValue(kata), parsed.GetValue(full) ? BenchJob.Full : BenchJob.Quick, cancellation));
        return command;
    }

    private static Command Interview(Func<Context> context)
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
        var katas = Katas(context, "The katas to grade; none: all of the round.");
        var command = new Command("check", "Grades katas of the round, and notes when one was first solved.") { katas };
        command.SetAction((parsed, cancellation) => InterviewCommand.CheckAsync(context(), parsed.GetValue(katas) ?? [], cancellation));
        return command;
    }

    private static Command Compare(Func<Context> context)
    {
        var kata = Kata(context);
        var spoil = new Option<bool>("--spoil") { Description = "Show the reference without asking, solved or not." };
        var noComplexity = new Option<bool>("--no-complexity") { Description = "Do not measure." };
        var command = new Command("compare", "Shows your submission beside the reference: the lines that differ, what was measured, and the reference's notes.") { kata, spoil, noComplexity };
        command.SetAction((parsed, cancellation) => CompareCommand.RunAsync(
            context(), parsed.GetRequiredValue(kata), parsed.GetValue(spoil), !parsed.GetValue(noComplexity), cancellation));
        return command;
    }

    private static Command Reset(Func<Context> context)
    {
        var kata = Kata(context);
        var command = new Command("reset", "Puts a kata's stub back; your files are kept as a backup.") { kata };
        command.SetAction(parsed => ResetCommand.Run(context(), parsed.GetRequiredValue(kata)));
        return command;
    }

    private static Command Verify(Func<Context> context)
    {
        var katas = Katas(context, "The katas to prove; none: all.");
        var command = new Command("verify", "For authors: proves that katas are good ones.") { katas };
        command.SetAction((parsed, cancellation) => VerifyCommand.RunAsync(context(), parsed.GetValue(katas) ?? [], cancellation));
        return command;
    }

    private static Command New(Func<Context> context)
    {
        var name = new Argument<string>("NAME") { Description = "The new kata: 'token-bucket' or 'TokenBucket'." };
        var command = new Command("new", "For authors: lays out a kata whose blanks are then filled in.") { name };
        command.SetAction(parsed => NewCommand.Run(context(), parsed.GetRequiredValue(name)));
        return command;
    }

    private static Command Batch(Func<Context> context)
    {
        var folder = new Argument<string>("FOLDER") { Description = "Holds a folder for each author, with one or several katas in it." };
        var katas = new Option<string[]>("--kata") { Description = "Grade this kata only; can be given several times.", HelpName = "KATA" };
        katas.CompletionSources.Add(_ => Slugs(context));
        var shard = new Option<string>("--shard") { Description = "Grade one of N parts: 2/4 is the second of four.", HelpName = "I/N", DefaultValueFactory = _ => "1/1" };
        var jobs = new Option<int>("--jobs") { Description = "How many submissions at once; as many as there are processors by default.", HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount };
        var noComplexity = new Option<bool>("--no-complexity") { Description = "Only run the tests." };
        var resume = new Option<bool>("--resume") { Description = "Go on where an earlier run over the folder was broken off; what has changed is graded anew." };
        var journal = new Option<string?>("--journal") { Description = "Note finished gradings in this file instead of one under artifacts/batch.", HelpName = "FILE" };
        var weak = new Option<bool>("--allow-weak-isolation") { Description = "Grade although this machine cannot keep submissions from doing harm." };
        var (format, output) = BatchOutput();

        var command = new Command("batch", "Grades a folder of submissions.") { folder, katas, shard, jobs, noComplexity, resume, journal, weak, format, output };
        command.SetAction((parsed, cancellation) => BatchCommand.RunAsync(context(), new BatchOptions(
            parsed.GetRequiredValue(folder), parsed.GetValue(katas) ?? [], Shard.Parse(parsed.GetValue(shard)!), parsed.GetValue(jobs), !parsed.GetValue(noComplexity),
            parsed.GetValue(resume), parsed.GetValue(journal), parsed.GetValue(weak), new BatchOutputs(parsed.GetValue(format)!, parsed.GetValue(output) ?? [])), cancellation));
        return command;
    }

    private static Command Merge(Func<Context> context)
    {
        var files = new Argument<string[]>("FILE") { Description = "The json reports of a batch's shards.", Arity = ArgumentArity.OneOrMore };
        var partial = new Option<bool>("--partial") { Description = "Shards may be missing." };
        var (format, output) = BatchOutput();

        var command = new Command("merge", "Makes one report of the reports of a batch's shards.") { files, partial, format, output };
        command.SetAction(parsed => MergeCommand.Run(context(), parsed.GetValue(files)!, parsed.GetValue(partial), new BatchOutputs(parsed.GetValue(format)!, parsed.GetValue(output) ?? [])));
        return command;
    }

    private static (Option<string> Format, Option<string[]> Output) BatchOutput()
    {
        var format = new Option<string>("--format") { Description = "Of standard output: text, json, junit or csv.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong(BatchOutputs.Formats);
        return (format, Output(BatchOutputs.Endings));
    }

    private static Option<string[]> Output(string endings) =>
        new("--output") { Description = $"Write the report to this file too, in the form that its name ends in: {endings}; can be given several times.", HelpName = "FILE" };

    private static Command Lab(Func<Context> context)
    {
        var folder = new Argument<string>("FOLDER") { Description = "Programs whose first line is '// time: O(n); space: O(1)'." };
        var json = new Option<bool>("--json") { Description = "As JSON." };
        var runs = new Option<int>("--runs") { Description = "How often to judge each program.", DefaultValueFactory = _ => 1, HelpName = "N" };
        var load = new Option<int>("--load") { Description = "How many processes compete for processor and memory meanwhile.", HelpName = "N" };
        var sampler = new Option<string>("--sampler") { Description = "Who takes the samples: the grader's own rounds, or BenchmarkDotNet's engine.", DefaultValueFactory = _ => "own" };
        sampler.AcceptOnlyFromAmong("own", "engine");
        var iteration = new Option<double>("--iteration") { Description = "How long an iteration of the engine lasts.", DefaultValueFactory = _ => 20, HelpName = "MILLISECONDS" };
        var noCounts = new Option<bool>("--no-counts") { Description = "Do not count instructions." };
        var command = new Command("lab", "Measures how good the complexity verdict is.") { folder, json, runs, load, sampler, iteration, noCounts };
        command.Hidden = true;
        command.SetAction((parsed, cancellation) => LabCommand.RunAsync(
            context(), parsed.GetRequiredValue(folder), parsed.GetValue(json), parsed.GetValue(runs), parsed.GetValue(load),
            new Method(parsed.GetValue(sampler) == "engine" ? parsed.GetValue(iteration) : null, !parsed.GetValue(noCounts)), cancellation));
        return command;
    }

    private static Command Latency(Func<Context> context)
    {
        var kata = Kata(context);
        var saves = new Option<int>("--saves") { Description = "How often to save, in turn what is right, what fails and what does not compile.", DefaultValueFactory = _ => 60, HelpName = "N" };
        var beside = new Option<int>("--beside") { Description = "How often to save for 'dotnet watch test'.", DefaultValueFactory = _ => 6, HelpName = "N" };
        var pause = new Option<int>("--pause") { Description = "Between a verdict and the next save.", DefaultValueFactory = _ => 1000, HelpName = "MILLISECONDS" };
        foreach (var count in (Option<int>[])[saves, beside, pause])
        {
            count.Validators.Add(result =>
            {
                if (result.Tokens is [var token] && int.TryParse(token.Value, out var number) && number < (count == saves ? 3 : 0))
                    result.AddError($"{count.Name} {number} is too few.");
            });
        }

        var command = new Command("latency", "Measures how long watch takes from a save to its verdict. Writes over the kata's file.") { kata, saves, beside, pause };
        command.Hidden = true;
        command.SetAction((parsed, cancellation) => LatencyCommand.RunAsync(
            context(), parsed.GetRequiredValue(kata), parsed.GetValue(saves), parsed.GetValue(beside), TimeSpan.FromMilliseconds(parsed.GetValue(pause)), cancellation));
        return command;
    }

    private static Command Pictures(Func<Context> context)
    {
        var folder = new Argument<string>("FOLDER") { Description = "Where the pictures go." };
        var command = new Command("pictures", "Makes the pictures of the README from real runs.") { folder };
        command.Hidden = true;
        command.SetAction((parsed, cancellation) => PicturesCommand.RunAsync(context(), parsed.GetRequiredValue(folder), cancellation));
        return command;
    }

    private static Command Hint(Func<Context> context)
    {
        var kata = Kata(context);
        var command = new Command("hint", "Shows one more of a kata's hints.") { kata };
        command.SetAction(parsed => HintCommand.Run(context(), parsed.GetRequiredValue(kata)));
        return command;
    }

    private static Command History(Func<Context> context)
    {
        var kata = Kata(context);
        kata.Arity = ArgumentArity.ZeroOrOne;
        var export = new Option<string?>("--export") { Description = "Write it to this file as JSON; - is standard output.", HelpName = "FILE" };
        var import = new Option<string?>("--import") { Description = "Add what another working copy exported.", HelpName = "FILE" };
        var command = new Command("history", "Shows your attempts and what came of them.") { kata, export, import };
        command.SetAction(parsed => HistoryCommand.Run(context(), new HistoryOptions(parsed.GetValue(kata), parsed.GetValue(export), parsed.GetValue(import))));
        return command;
    }

    private static Command Completion(Func<Context> context)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, fish, powershell or zsh." };
        shell.AcceptOnlyFromAmong(CompletionCommand.Shells);
        var command = new Command("completion", "Prints what makes a shell complete commands, options and katas.") { shell };
        command.SetAction(parsed => CompletionCommand.Run(context(), parsed.GetRequiredValue(shell)));
        return command;
    }

    private static Command Complete(Func<Context> context, RootCommand root)
    {
        var line = new Argument<string>("LINE") { Description = "What stands between the program's name and the cursor." };
        var command = new Command(CompleteCommand.Name, "For shells: says what could come next.") { line };
        command.Hidden = true;
        command.SetAction(parsed => CompleteCommand.Run(context().Output, root, parsed.GetRequiredValue(line)));
        return command;
    }

    private static Argument<string> Kata(Func<Context> context)
    {
        var kata = new Argument<string>("KATA") { Description = "The kata's name, as 'list' shows it." };
        kata.CompletionSources.Add(_ => Slugs(context));
        return kata;
    }

    private static Argument<string[]> Katas(Func<Context> context, string description)
    {
        var katas = new Argument<string[]>("KATA") { Description = description, Arity = ArgumentArity.ZeroOrMore };
        katas.CompletionSources.Add(_ => Slugs(context));
        return katas;
    }

    private static IEnumerable<CompletionItem> Slugs(Func<Context> context) => context().Catalog.All.Select(kata => new CompletionItem(kata.Slug));
}
