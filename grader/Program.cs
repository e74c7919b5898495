using Katas.Grader;
using Katas.Grader.Cli;
using Katas.Grader.Execution;
using Katas.Grader.Lab;

if (args is [WorkerProgram.Command])
    return await WorkerProgram.RunAsync();
if (args is [CompileProgram.Command])
    return CompileProgram.Run();
if (args is [Hog.Command])
    return Hog.Run();

// The compiler takes longer to start than anything else, so it starts first.
await using var compilers = new CompilePool(Limits.Default);
if (args is ["check" or "watch" or "verify" or "bench" or "compare" or "batch" or "pictures", ..] or ["interview", "check" or "finish", ..])
    compilers.Prepare();

try
{
    // A shell that waits for completions is not kept waiting for a build.
    return args is not [CompleteCommand.Name, ..] && Staleness.MustBeBuilt() ? Staleness.ExitCode : await Katas.Grader.Cli.CommandLine.RunAsync(args, () => Context.OfThisProcess(compilers), Console.Error);
}
catch (UsageException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return ExitCode.WrongUsage;
}
catch (OperationCanceledException)
{
    return ExitCode.NotSolved;
}
catch (Exception exception)
{
    await Console.Error.WriteLineAsync($"The grader itself failed, which is no verdict on any submission:\n{exception}");
    return ExitCode.GraderFailed;
}
