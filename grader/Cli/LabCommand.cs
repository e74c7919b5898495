using Katas.Grader.Complexity;
using Katas.Grader.Execution;
using Katas.Grader.Lab;

namespace Katas.Grader.Cli;

/// <summary>Measures how good the complexity verdict is, on programs whose growth is known.</summary>
internal static class LabCommand
{
    public static async Task<int> RunAsync(Context context, string folder, bool json, int runs, int load, Method method, CancellationToken cancellation)
    {
        var programs = LabelledProgram.In(folder);
        using var hogs = new HogPack(load);
        await using var workers = new WorkerPool(context.Limits);
        var runner = new LabRunner(new ComplexityRunner(workers, context.Limits, method));

        var trials = new List<LabTrial>();
        for (var run = 1; run <= runs; run++)
        {
            foreach (var (at, program) in programs.Index())
            {
                context.Progress.Show($"run {run} of {runs}, {at + 1} of {programs.Count}: {program.Name}");
                trials.AddRange(await runner.RunAsync(program, cancellation));
            }
        }

        context.Progress.Clear();
        var report = new LabReport(trials);
        if (json)
            context.Output.WriteLine(report.ToJson());
        else
            report.Write(context.Out);
        return trials.TrueForAll(trial => trial.IsRight) ? ExitCode.AllSolved : ExitCode.NotSolved;
    }
}
