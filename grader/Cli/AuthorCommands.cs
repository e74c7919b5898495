using System.CommandLine;
using Katas.Grader.Benchmarking;
using Katas.Grader.Complexity;

namespace Katas.Grader.Cli;

/// <summary>For whoever writes katas or works on the grader.</summary>
internal static class AuthorCommands
{
    public static Command Verify(Func<Context> context)
    {
        var katas = Parameters.Katas(context, "The katas to prove; none: all.");
        var command = new Command("verify", "For authors: proves that katas are good ones.") { katas };
        command.SetAction((parsed, cancellation) => VerifyCommand.RunAsync(context(), parsed.GetValue(katas) ?? [], cancellation));
        return command;
    }

    public static Command New(Func<Context> context)
    {
        var name = new Argument<string>("NAME") { Description = "The new kata: 'token-bucket' or 'TokenBucket'." };
        var command = new Command("new", "For authors: lays out a kata whose blanks are then filled in.") { name };
        command.SetAction(parsed => NewCommand.Run(context(), parsed.GetRequiredValue(name)));
        return command;
    }

    public static Command Lab(Func<Context> context)
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

    public static Command Latency(Func<Context> context)
    {
        var kata = Parameters.Kata(context);
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

    public static Command Pictures(Func<Context> context)
    {
        var folder = new Argument<string>("FOLDER") { Description = "Where the pictures go." };
        var command = new Command("pictures", "Makes the pictures of the README from real runs.") { folder };
        command.Hidden = true;
        command.SetAction((parsed, cancellation) => PicturesCommand.RunAsync(context(), parsed.GetRequiredValue(folder), cancellation));
        return command;
    }
}
