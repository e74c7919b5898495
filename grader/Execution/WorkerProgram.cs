using Katas.Grader.Benchmarking;
using Katas.Grader.Complexity;
using Katas.Grader.Testing;

namespace Katas.Grader.Execution;

/// <summary>What runs inside a worker: reads one plan, reports events, and says at the end that it is the end.</summary>
internal static class WorkerProgram
{
    /// <summary>The grader's own first argument for it; not for people.</summary>
    public const string Command = "worker";

    /// <summary>Runs the plan that comes on standard input.</summary>
    /// <param name="nonce">Precedes every event, so that nothing else on standard output is taken for one.</param>
    public static async Task<int> RunAsync(string nonce)
    {
        // Both are taken before any other code runs; submissions write to a captured console and read nothing.
        await using var output = Console.OpenStandardOutput();
        await using var input = Console.OpenStandardInput();
        Console.SetIn(TextReader.Null);
        var channel = new EventChannel(output, nonce);

        var plan = LeanJson.ReadPlan(input);
        try
        {
            switch (plan)
            {
                case TestPlan tests:
                    await XunitRun.RunAsync(tests, channel);
                    break;
                case GrowthPlan growth:
                    new Sampler(growth, channel).Run();
                    break;
                case BenchPlan bench:
                    channel.Write(new BenchmarksEnded(new BenchRun(bench, channel).Run()));
                    break;
            }

            channel.Write(new Completed());
        }
        catch (Exception exception)
        {
            channel.Write(new WorkerFault(exception.ToString()));
        }

        // Threads that a submission left running must not keep the process.
        Environment.Exit(0);
        return 0;
    }
}
