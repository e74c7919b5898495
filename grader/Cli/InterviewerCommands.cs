using System.CommandLine;
using Katas.Grader.Batching;
using Katas.Grader.Interviewing;

namespace Katas.Grader.Cli;

/// <summary>For whoever grades submissions of others.</summary>
internal static class InterviewerCommands
{
    public static Command Batch(Func<Context> context)
    {
        var folder = new Argument<string>("FOLDER") { Description = "Holds a folder for each author, with one or several katas in it." };
        var katas = new Option<string[]>("--kata") { Description = "Grade this kata only; can be given several times.", HelpName = "KATA" };
        katas.CompletionSources.Add(_ => Parameters.Slugs(context));
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

    public static Command Merge(Func<Context> context)
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
        return (format, Parameters.Output(BatchOutputs.Endings));
    }
}
